import {
  deadlineOf,
  firstDayOf,
  type Norm,
  periodCode,
  type PeriodKind,
  periodsOf,
  type Trigger
} from '#decree/index.ts';
import type { WorkingCalendar } from '#decree/index.ts';
import type { Locale } from '#platform/locale.ts';
import { fullDate, periodName } from '#platform/words/index.ts';
import { stepWords } from './words/step-words.ts';

/** The term of one period, and the arithmetic of its day in words. */
export type NormDate = { period: string; day: string; datetime: string; steps: string[] };

const KINDS: Partial<Record<Trigger, PeriodKind>> = {
  'each-year': 'year',
  'each-half-year': 'half-year',
  'each-quarter': 'quarter'
};

/** The terms of this norm in this year and the next; none where it is not of a period or has no term. */
export const normDates = (norm: Norm, year: number, calendar: WorkingCalendar, locale: Locale): NormDate[] => {
  const kind = KINDS[norm.trigger];
  if (!kind) return [];
  return [year, year + 1]
    .flatMap((each) => periodsOf(kind, each))
    .flatMap((period) => {
      const deadline = deadlineOf(norm, firstDayOf(period), calendar);
      if (!deadline) return [];
      return [
        {
          period: periodName(periodCode(period), locale),
          day: fullDate(deadline.dueOn, locale),
          datetime: deadline.dueOn.toString(),
          steps: deadline.steps.map((step) => stepWords(step, locale))
        }
      ];
    });
};
