import { refusedField, type Refused } from '#platform/result.ts';

export const FORMATS = ['offline', 'online', 'mixed'] as const;
export type Format = (typeof FORMATS)[number];

/** How much of an entry's date is known: the day itself, or only its month. */
export const PRECISIONS = ['day', 'month'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** How far a schedule is on its way from the draft to the public; `approval/schedule-path.ts` says what leads where. */
export const SCHEDULE_STATUSES = ['draft', 'agreeing', 'agreed', 'submitted', 'approved', 'published'] as const;
export type ScheduleStatus = (typeof SCHEDULE_STATUSES)[number];

/** By what the Government approves: a resolution, an order of the Prime Minister, the minutes of a session. */
export const DOCUMENT_KINDS = ['resolution', 'order', 'minutes'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The schedule of one year: p(4,3), the Government approves it. */
export type Schedule = {
  year: number;
  status: ScheduleStatus;
  approvedOn: Temporal.PlainDate | null;
  documentKind: DocumentKind | null;
  /** The number of the document, without its №. */
  document: string | null;
  /** How often it went out for remarks. */
  round: number;
  /** Until when the bodies have their say in this round. */
  remarksDueOn: Temporal.PlainDate | null;
};

/** Does it bind: has the Government approved it? Meetings are prepared from then on. */
export const isApproved = ({ status }: Pick<Schedule, 'status'>): boolean =>
  status === 'approved' || status === 'published';

/** May everybody see it? From then on every change is an amendment that stays visible with its reason. */
export const isPublished = ({ status }: Pick<Schedule, 'status'>): boolean => status === 'published';

/** What an entry says: who comes where and when, in which format, on what. */
export type EntryTerms = {
  body: string;
  region: string;
  district: string | null;
  plannedOn: Temporal.PlainDate;
  precision: Precision;
  format: Format;
  themeKk: string;
  themeRu: string;
};

/** A visible change of an entry after the publication, with what it said before. */
export type Amendment = {
  kind: 'added' | 'amended' | 'withdrawn';
  reasonKk: string;
  reasonRu: string;
  amendedAt: Temporal.Instant;
  was: { plannedOn: Temporal.PlainDate; precision: Precision; region: string; format: Format } | null;
};

export type ScheduleEntry = EntryTerms & {
  id: string;
  year: number;
  /** Counts its changes: who saves says which one was seen. */
  version: number;
  withdrawnAt: Temporal.Instant | null;
  amendments: readonly Amendment[];
};

/** The reason for a change, in both languages of the decree; null where none was given. */
export type Reason = { reasonKk: string | null; reasonRu: string | null };
export type GivenReason = { reasonKk: string; reasonRu: string };

/** Was the reason given in both languages? */
export const isGiven = (reason: Reason): reason is GivenReason => reason.reasonKk !== null && reason.reasonRu !== null;

/** Where the reason for a visible change is missing. */
export const missingReason = (reason: Reason): Refused =>
  refusedField(reason.reasonKk === null ? 'reasonKk' : 'reasonRu', 'reason-required');

/** Why an entry with these terms cannot stand in the schedule; undefined when it can. */
export const faultOfEntry = (schedule: Schedule, terms: EntryTerms, today: Temporal.PlainDate): Refused | undefined => {
  if (terms.plannedOn.year !== schedule.year) return refusedField('plannedOn', 'day-outside-year');
  if (isPublished(schedule) && Temporal.PlainDate.compare(lastDayOf(terms), today) < 0)
    return refusedField('plannedOn', 'day-passed');
  return undefined;
};

/** The last day on which the meeting of an entry may be held. */
export const lastDayOf = ({ plannedOn, precision }: Pick<EntryTerms, 'plannedOn' | 'precision'>): Temporal.PlainDate =>
  precision === 'month' ? plannedOn.with({ day: plannedOn.daysInMonth }) : plannedOn;

/** Does this day agree with the entry: the same day, or the same month where only the month is set? */
export const isOnEntryDay = (entry: Pick<EntryTerms, 'plannedOn' | 'precision'>, day: Temporal.PlainDate): boolean =>
  entry.precision === 'month'
    ? entry.plannedOn.toPlainYearMonth().equals(day.toPlainYearMonth())
    : entry.plannedOn.equals(day);
