import { refused, refusedField, type Refused } from '#platform/result.ts';

export const FORMATS = ['offline', 'online', 'mixed'] as const;
export type Format = (typeof FORMATS)[number];

/** How much of an entry's date is known: the day itself, or only its month. */
export const PRECISIONS = ['day', 'month'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** The schedule of one year: p(4,3), the Government approves it. */
export type Schedule = {
  year: number;
  status: 'draft' | 'approved';
  approvedOn: Temporal.PlainDate | null;
  document: string | null;
};

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

/** A visible change of an entry after the approval, with what it said before. */
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
  if (schedule.status === 'approved' && Temporal.PlainDate.compare(lastDayOf(terms), today) < 0)
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

/** p(4,3): why the schedule cannot be approved on this day; undefined when it can. */
export const faultOfApproval = (
  schedule: Schedule,
  standing: number,
  approvedOn: Temporal.PlainDate,
  today: Temporal.PlainDate
): Refused | undefined => {
  if (schedule.status === 'approved') return refused('schedule-already-approved', { cites: [4, 3] });
  if (standing === 0) return refused('schedule-empty', { cites: [4, 3] });
  if (Temporal.PlainDate.compare(approvedOn, today) > 0) return refusedField('approvedOn', 'day-in-future');
  return undefined;
};
