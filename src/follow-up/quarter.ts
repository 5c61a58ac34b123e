import {
  DEFAULT_EDITION,
  type Deadline,
  deadlineOf,
  editions,
  firstDayOf,
  lastDayOf,
  normAt,
  p,
  type Period,
  periodBefore,
  periodOf,
  type WorkingCalendar
} from '#decree/index.ts';
import { spanOf } from '#platform/clock.ts';

/** The quarterly publication's point of the decree. */
export const QUARTERLY_PROGRESS = p(1, 7);

/** A quarter as an address part: "2026-3". */
export const quarterCode = ({ year, number }: Period): string => `${year}-${number}`;

/** Reads "2026-3" back; undefined when it is no quarter. */
export const parseQuarter = (code: string): Period | undefined => {
  const [, year, number] = /^(20\d{2})-([1-4])$/.exec(code) ?? [];
  return year === undefined ? undefined : { kind: 'quarter', year: Number(year), number: Number(number) };
};

/** From when to when, in Kazakhstan: the second instant is no longer of the quarter. */
export const instantsOf = (quarter: Period): { readonly from: Temporal.Instant; readonly to: Temporal.Instant } =>
  spanOf(firstDayOf(quarter), lastDayOf(quarter));

/** The last quarters that are over, the newest first. */
export const pastQuarters = (today: Temporal.PlainDate, count: number): readonly Period[] => {
  const quarters = [periodBefore(periodOf('quarter', today))];
  for (let last = quarters[0]; last && quarters.length < count; quarters.push(last)) last = periodBefore(last);
  return quarters;
};

/** By when the quarter is to be published: p(1,7), in the edition's term. */
export const publicationDeadline = (quarter: Period, calendar: WorkingCalendar): Deadline | null => {
  const norm = normAt(editions[DEFAULT_EDITION], QUARTERLY_PROGRESS);
  return norm ? deadlineOf(norm, firstDayOf(quarter), calendar) : null;
};

/** How one body stands with one quarter. */
export type QuarterState = 'published' | 'published-late' | 'awaited' | 'late';

/** Published by its day, published after it, still awaited or late. */
export const quarterState = (
  dueOn: Temporal.PlainDate,
  firstPublishedOn: Temporal.PlainDate | null,
  today: Temporal.PlainDate
): QuarterState => {
  const on = firstPublishedOn ?? today;
  const late = Temporal.PlainDate.compare(on, dueOn) > 0;
  if (firstPublishedOn === null) return late ? 'late' : 'awaited';
  return late ? 'published-late' : 'published';
};
