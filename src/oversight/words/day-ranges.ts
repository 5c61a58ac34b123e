import type { Locale } from '#platform/locale.ts';
import { dateRange } from '#platform/words/index.ts';

const isNextDay = (day: string, next: string): boolean =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toString() === next;

/** Days in order, those without a gap said as one: «2026 жылғы 21–25 наурыз, 2026 жылғы 28–29 наурыз». ISO days. */
export const dayRanges = (days: readonly string[], locale: Locale): string => {
  const ranges: [first: string, last: string][] = [];
  for (const day of days) {
    const open = ranges.at(-1);
    if (open && isNextDay(open[1], day)) open[1] = day;
    else ranges.push([day, day]);
  }
  return ranges.map(([first, last]) => dateRange(first, last, locale)).join(', ');
};
