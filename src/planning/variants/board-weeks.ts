// The columns of the board and how a line is carried over them. Days are ISO texts and weeks plain counts, so that it runs in
// browsers without `Temporal`.

/** A column: a week from Monday to Sunday, of which at least one day lies in the year. */
export type BoardWeek = {
  /** Place in the year, from 0. */
  at: number;
  /** Its days that lie in the year. */
  from: string;
  to: string;
  /** The month it is counted to, 1 to 12: that of its Thursday, or of its nearest day in the year. */
  month: number;
};

/** A day of the year as the board needs it; `off`: nobody works. */
export type BoardDay = { readonly on: string; readonly off: boolean };

const MS_A_DAY = 86_400_000;
const numberOf = (on: string): number =>
  Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10))) / MS_A_DAY;
const dayOf = (number: number): string => new Date(number * MS_A_DAY).toISOString().slice(0, 10);
/** The first of January 1970 was a Thursday: weeks begin three days later, on Mondays. */
const weekNumber = (number: number): number => Math.floor((number + 3) / 7);

const firstOf = (year: number): number => numberOf(`${year}-01-01`);
const lastOf = (year: number): number => numberOf(`${year}-12-31`);

const within = (number: number, year: number): number => Math.min(lastOf(year), Math.max(firstOf(year), number));

/** The weeks of a year: 53, or 54 in a leap year that begins on a Sunday. */
export const weeksOf = (year: number): readonly BoardWeek[] => {
  const first = weekNumber(firstOf(year));
  return Array.from({ length: weekNumber(lastOf(year)) - first + 1 }, (_, at) => {
    const monday = (first + at) * 7 - 3;
    const thursday = dayOf(within(monday + 3, year));
    return {
      at,
      from: dayOf(within(monday, year)),
      to: dayOf(within(monday + 6, year)),
      month: Number(thursday.slice(5, 7))
    };
  });
};

/** The column in which a day of the year stands. */
export const weekAt = (year: number, on: string): number => weekNumber(numberOf(on)) - weekNumber(firstOf(year));

/** So many days later; at the ends of the year it stays on the last day there is. */
export const shiftDay = (year: number, on: string, by: number): string => dayOf(within(numberOf(on) + by, year));

/** The same day of the week in another column; at the ends of the year the nearest day there is. */
export const inWeek = (year: number, on: string, week: number): string =>
  shiftDay(year, on, (week - weekAt(year, on)) * 7);

/** Weeks that a month or a quarter spans, for the heads above the columns. `first` is the column it begins with. */
export type Span = { of: number; first: number; weeks: number };

const spansBy = (weeks: readonly BoardWeek[], keyOf: (week: BoardWeek) => number): Span[] => {
  const spans: Span[] = [];
  for (const week of weeks) {
    const last = spans.at(-1);
    if (last?.of === keyOf(week)) last.weeks += 1;
    else spans.push({ of: keyOf(week), first: week.at, weeks: 1 });
  }
  return spans;
};

/** The months over the columns, 1 to 12. */
export const monthSpans = (weeks: readonly BoardWeek[]): readonly Span[] => spansBy(weeks, ({ month }) => month);

/** The quarters over the columns, 1 to 4. */
export const quarterSpans = (weeks: readonly BoardWeek[]): readonly Span[] =>
  spansBy(weeks, ({ month }) => Math.ceil(month / 3));

/**
 * The day on which a line lands that is put into a week out of the tray: the first working day of the week inside its window,
 * else its first working day, else its first day.
 */
export const landingDay = (
  days: readonly BoardDay[],
  week: BoardWeek,
  window: { from: string; to: string }
): string => {
  const working = days.filter(({ on, off }) => !off && on >= week.from && on <= week.to);
  const wished = working.find(({ on }) => on >= window.from && on <= window.to);
  return (wished ?? working[0])?.on ?? week.from;
};

/** How much of a week's Mondays to Fridays is off: nothing, some days, or all. */
export type WeekShade = 'open' | 'part' | 'whole';

/** How a week is shaded by days that are closed; weekends say nothing. */
export const shadeOf = (week: BoardWeek, isClosed: (on: string) => boolean): WeekShade => {
  const first = numberOf(week.from);
  const days = Array.from({ length: numberOf(week.to) - first + 1 }, (_, at) => first + at)
    .filter((day) => day + 3 - weekNumber(day) * 7 < 5)
    .map(dayOf);
  const closed = days.filter(isClosed).length;
  if (closed === 0) return 'open';
  return closed === days.length ? 'whole' : 'part';
};
