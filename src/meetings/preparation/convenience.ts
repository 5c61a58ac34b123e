import { dayStatus, isWorkingDay, type WorkingCalendar } from '#decree/index.ts';
import { ZONE } from '#platform/clock.ts';
import { fieldSeasonOn, sunsetOn } from '#registry/index.ts';

/** How much a finding weighs: it speaks for the time, is to be borne in mind, or speaks against. */
export type Weight = 'for' | 'mind' | 'against';

/** Every finding there is, each with its weight. All of them are our default: p(1,4,1) asks for a time that suits people. */
export const FINDING_WEIGHTS = {
  'after-work': 'for',
  saturday: 'for',
  'at-work': 'mind',
  sunday: 'mind',
  'day-off': 'mind',
  early: 'mind',
  late: 'mind',
  'friday-prayer': 'against',
  holiday: 'against',
  sowing: 'mind',
  harvest: 'mind',
  'dark-way-home': 'mind',
  'event-at-once': 'against',
  'event-same-day': 'mind',
  'not-as-scheduled': 'against'
} as const satisfies Readonly<Record<string, Weight>>;

export type FindingCode = keyof typeof FINDING_WEIGHTS;

/** What was found about a time: its code, and what its words need (a clock time, whose event). */
export type Finding = { code: FindingCode; facts: Readonly<Record<string, string>> };

/** Something else in the region: another meeting, an entry of a schedule or plan, which has a day only. */
export type OtherEvent = {
  body: string;
  on: Temporal.PlainDate;
  at: { from: Temporal.Instant; until: Temporal.Instant } | null;
};

/** What a time is checked against. `rural`: a district of villages is concerned. */
export type ConvenienceGround = {
  region: string;
  rural: boolean;
  plannedMinutes: number;
  calendar: WorkingCalendar;
  events: readonly OtherEvent[];
  /** The days on which the schedule lets the meeting be; null where any day will do. */
  scheduled: { from: Temporal.PlainDate; to: Temporal.PlainDate } | null;
};

/** A time on the wall in minutes of its day, so that it can be compared. */
type Span = {
  day: Temporal.PlainDate;
  from: number;
  until: number;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
};

const HOUR = 60;
const WORK = { from: 9 * HOUR, until: 18 * HOUR };
const LATEST_END = 21 * HOUR;
/** Friday noon prayer with the way there and back, over the year. */
const PRAYER = { from: 12.5 * HOUR, until: 14.5 * HOUR };
const FRIDAY = 5;
const SATURDAY = 6;
/** When it is dark before people from villages are home: until they are, half an hour passes. */
const WINTER = [11, 12, 1, 2];
const WAY_HOME_MINUTES = 30;

const minuteOf = ({ hour, minute }: Temporal.PlainTime): number => hour * HOUR + minute;
const found = (code: FindingCode, facts: Finding['facts'] = {}): Finding => ({ code, facts });
const meets = (one: { from: number; until: number }, other: { from: number; until: number }): boolean =>
  one.from < other.until && other.from < one.until;

const spanOf = (startsAt: Temporal.Instant, minutes: number): Span => {
  const start = startsAt.toZonedDateTimeISO(ZONE);
  const from = minuteOf(start.toPlainTime());
  return { day: start.toPlainDate(), from, until: from + minutes, startsAt, endsAt: startsAt.add({ minutes }) };
};

const ofTheWeek = (span: Span, { calendar }: ConvenienceGround): Finding[] => {
  const status = dayStatus(calendar, span.day);
  if (status === 'holiday') return [found('holiday')];
  if (isWorkingDay(calendar, span.day)) {
    if (span.from >= WORK.until) return [found('after-work')];
    return meets(span, WORK) ? [found('at-work')] : [];
  }
  if (status !== 'weekend') return [found('day-off')];
  return [found(span.day.dayOfWeek === SATURDAY ? 'saturday' : 'sunday')];
};

const ofTheHour = (span: Span): Finding[] => [
  ...(span.from < WORK.from ? [found('early')] : []),
  ...(span.until > LATEST_END ? [found('late')] : []),
  ...(span.day.dayOfWeek === FRIDAY && meets(span, PRAYER) ? [found('friday-prayer')] : [])
];

const ofTheVillage = (span: Span, { rural, region }: ConvenienceGround): Finding[] => {
  if (!rural) return [];
  const season = fieldSeasonOn(region, span.day);
  const sunset = WINTER.includes(span.day.month) ? sunsetOn(region, span.day) : null;
  const dark = sunset !== null && span.until + WAY_HOME_MINUTES > minuteOf(sunset);
  return [
    ...(season ? [found(season)] : []),
    ...(dark ? [found('dark-way-home', { sunset: sunset.toString().slice(0, 5) })] : [])
  ];
};

const isAtOnce = ({ startsAt, endsAt }: Span, { at }: OtherEvent): boolean =>
  at !== null && Temporal.Instant.compare(startsAt, at.until) < 0 && Temporal.Instant.compare(at.from, endsAt) < 0;

const ofOthers = (span: Span, { events }: ConvenienceGround): Finding[] =>
  events
    .filter(({ on }) => on.equals(span.day))
    .map((event) => found(isAtOnce(span, event) ? 'event-at-once' : 'event-same-day', { body: event.body }));

const ofTheSchedule = ({ day }: Span, { scheduled }: ConvenienceGround): Finding[] => {
  if (scheduled === null) return [];
  const fits =
    Temporal.PlainDate.compare(scheduled.from, day) <= 0 && Temporal.PlainDate.compare(day, scheduled.to) <= 0;
  return fits ? [] : [found('not-as-scheduled')];
};

/** p(1,4,1): all that speaks for and against a time, each finding once, what weighs most first. */
export const findingsOn = (startsAt: Temporal.Instant, ground: ConvenienceGround): Finding[] => {
  const span = spanOf(startsAt, ground.plannedMinutes);
  const all = [
    ...ofTheSchedule(span, ground),
    ...ofTheWeek(span, ground),
    ...ofTheHour(span),
    ...ofTheVillage(span, ground),
    ...ofOthers(span, ground)
  ];
  return all.toSorted((one, other) => ORDER.indexOf(weightOf(one)) - ORDER.indexOf(weightOf(other)));
};

const ORDER: readonly Weight[] = ['against', 'mind', 'for'];

export const weightOf = ({ code }: Pick<Finding, 'code'>): Weight => FINDING_WEIGHTS[code];

/** What the findings come to: it suits, it suits with reservations, or something speaks against it. */
export type Suitability = 'suits' | 'reservations' | 'against';

export const suitabilityOf = (findings: readonly Finding[]): Suitability => {
  const weights = findings.map(weightOf);
  if (weights.includes('against')) return 'against';
  return weights.includes('mind') ? 'reservations' : 'suits';
};
