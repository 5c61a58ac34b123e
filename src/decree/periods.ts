export type PeriodKind = 'year' | 'half-year' | 'quarter';

/** A year, one of its halves or quarters. `number` counts from 1 within the year; a year itself is number 1. */
export type Period = { readonly kind: PeriodKind; readonly year: number; readonly number: number };

const MONTHS: Record<PeriodKind, number> = { year: 12, 'half-year': 6, quarter: 3 };
const LETTERS = { 'half-year': 'H', quarter: 'Q' } as const;

/** The period of this kind in which the day lies. */
export const periodOf = (kind: PeriodKind, day: Temporal.PlainDate): Period => ({
  kind,
  year: day.year,
  number: Math.ceil(day.month / MONTHS[kind])
});

/** All periods of this kind in a year, in order. */
export const periodsOf = (kind: PeriodKind, year: number): readonly Period[] =>
  Array.from({ length: 12 / MONTHS[kind] }, (_, index) => ({ kind, year, number: index + 1 }));

/** The first day of the period. */
export const firstDayOf = ({ kind, year, number }: Period): Temporal.PlainDate =>
  Temporal.PlainDate.from({ year, month: (number - 1) * MONTHS[kind] + 1, day: 1 });

/** The last day of the period. */
export const lastDayOf = (period: Period): Temporal.PlainDate =>
  firstDayOf(period).add({ months: MONTHS[period.kind] }).subtract({ days: 1 });

/** The period of the same kind that follows. */
export const periodAfter = (period: Period): Period => periodOf(period.kind, lastDayOf(period).add({ days: 1 }));

/** Has the last day of the period passed? */
export const isOver = (period: Period, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(lastDayOf(period), today) < 0;

/** The period of the same kind that came before. */
export const periodBefore = (period: Period): Period => periodOf(period.kind, firstDayOf(period).subtract({ days: 1 }));

/** The period as a short code: "2026", "2026-H1", "2026-Q3". */
export const periodCode = ({ kind, year, number }: Period): string =>
  kind === 'year' ? String(year) : `${year}-${LETTERS[kind]}${number}`;

/** Reads a code back; undefined when it is not one. */
export const parsePeriod = (code: string): Period | undefined => {
  const [, year, quarter, half] = /^(\d{4})(?:-Q([1-4])|-H([12]))?$/.exec(code) ?? [];
  if (year === undefined) return undefined;
  if (quarter !== undefined) return { kind: 'quarter', year: Number(year), number: Number(quarter) };
  if (half !== undefined) return { kind: 'half-year', year: Number(year), number: Number(half) };
  return { kind: 'year', year: Number(year), number: 1 };
};
