import { refused, refusedField, type Refused } from '#platform/result.ts';

/** A day and hour that is weighed. */
export type TimeCandidate = { id: string; startsAt: Temporal.Instant };

/** A poll of the residents on some of the candidates; one may vote until the end of its last day. */
export type TimePoll = {
  id: string;
  closesOn: Temporal.PlainDate;
  openedAt: Temporal.Instant;
  candidates: readonly string[];
};

/**
 * What the poll came to: of so many voters of the region so many are suited by each time; `none` by none of them.
 * Those of other regions are counted apart and weigh nothing.
 */
export type PollFigures = {
  voters: number;
  elsewhere: number;
  none: number;
  suits: Readonly<Record<string, number>>;
};

/** At most so many times are weighed at once: more nobody compares. Our default. */
export const MOST_CANDIDATES = 5;
/** A poll lasts at most so long. Our default. */
const LONGEST_POLL_DAYS = 30;

const before = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) < 0;

/** May one still vote? */
export const isPollOpen = ({ closesOn }: Pick<TimePoll, 'closesOn'>, today: Temporal.PlainDate): boolean =>
  !before(closesOn, today);

/** Why another time cannot be weighed beside these; undefined when it can. */
export const faultOfCandidate = (
  startsAt: Temporal.Instant,
  candidates: readonly Pick<TimeCandidate, 'startsAt'>[],
  now: Temporal.Instant
): Refused | undefined => {
  if (Temporal.Instant.compare(startsAt, now) <= 0) return refusedField('startsAt', 'time-passed');
  if (candidates.some((one) => one.startsAt.equals(startsAt))) return refusedField('startsAt', 'time-there-already');
  if (candidates.length < MOST_CANDIDATES) return undefined;
  return refused('too-many-times', { params: { limit: MOST_CANDIDATES } });
};

/** Why no poll can be opened on these until that day; undefined when it can: it ends before the first of them. */
export const faultOfPoll = (
  closesOn: Temporal.PlainDate,
  days: readonly Temporal.PlainDate[],
  today: Temporal.PlainDate
): Refused | undefined => {
  if (days.length < 2) return refused('too-few-times');
  if (before(closesOn, today)) return refusedField('closesOn', 'day-passed');
  if (before(today.add({ days: LONGEST_POLL_DAYS }), closesOn))
    return refusedField('closesOn', 'poll-too-long', { params: { days: LONGEST_POLL_DAYS } });
  return days.some((day) => !before(closesOn, day)) ? refusedField('closesOn', 'poll-after-time') : undefined;
};
