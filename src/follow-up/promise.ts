import { type WorkingCalendar, workingDaysBetween } from '#decree/index.ts';
import type { AssignmentStatus } from './assignment.ts';
import type { Outcome } from './outcome.ts';

/** An assignment as a promise to the asker. */
export type Promised = {
  status: AssignmentStatus;
  assignedOn: Temporal.PlainDate;
  dueOn: Temporal.PlainDate;
  awaitedOn: Temporal.PlainDate | null;
  outcome: Outcome | null;
};

/** How the promise stands today; each has its word and its sign. */
export type PromiseState =
  'confirmed' | 'disputed' | 'reported' | 'reported-late' | 'refused' | 'late' | 'soon' | 'in-work';

/** Due within so many days is `soon`. */
export const SOON_DAYS = 14;

const isAfter = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) > 0;

/** How the promise stands. A final outcome is late when it came after the due day; an awaited one when its day has passed. */
export const promiseState = (promised: Promised, today: Temporal.PlainDate): PromiseState => {
  const { status, outcome, awaitedOn, dueOn } = promised;
  if (status === 'confirmed' || status === 'disputed') return status;
  if (awaitedOn !== null) return stateWhileAwaited(awaitedOn, today);
  if (outcome?.kind === 'no') return 'refused';
  return outcome !== null && isAfter(outcome.reportedOn, dueOn) ? 'reported-late' : 'reported';
};

const stateWhileAwaited = (awaitedOn: Temporal.PlainDate, today: Temporal.PlainDate): PromiseState => {
  if (isAfter(today, awaitedOn)) return 'late';
  return isAfter(awaitedOn, today.add({ days: SOON_DAYS })) ? 'in-work' : 'soon';
};

/** Is the body's word overdue? True for a disputed promise too, whose day has passed. */
export const isLate = ({ awaitedOn }: Pick<Promised, 'awaitedOn'>, today: Temporal.PlainDate): boolean =>
  awaitedOn !== null && isAfter(today, awaitedOn);

/** Days counted both ways: until the awaited day, since it passed, or how long the work took. Never negative. */
export type CountedDays = { code: 'left' | 'late' | 'took'; days: number; workingDays: number };

/** Counts the days of a promise: to or since the awaited day; for what is final, from the assignment to the outcome. */
export const countDays = (promised: Promised, today: Temporal.PlainDate, calendar: WorkingCalendar): CountedDays => {
  const { awaitedOn, assignedOn, outcome } = promised;
  if (awaitedOn === null) return between('took', assignedOn, outcome?.reportedOn ?? today, calendar);
  return isAfter(today, awaitedOn)
    ? between('late', awaitedOn, today, calendar)
    : between('left', today, awaitedOn, calendar);
};

const between = (
  code: CountedDays['code'],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: WorkingCalendar
): CountedDays => ({
  code,
  days: from.until(to).days,
  workingDays: workingDaysBetween(calendar, from, to)
});

/** Groups of states a list can be narrowed to: all of `late` and `soon` are `open`, too. */
export const PROMISE_GROUPS = ['open', 'late', 'soon', 'reported', 'confirmed', 'disputed'] as const;
export type PromiseGroup = (typeof PROMISE_GROUPS)[number];
