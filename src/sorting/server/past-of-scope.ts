import { type Period, periodBefore, type PeriodKind } from '#decree/index.ts';
import { daysSoFar, type PeriodScope } from '../scope.ts';
import type { PastOfScope } from '../sorting-input.ts';
import { textsAsked } from './sorting.views.ts';

/** The year before is looked back upon: as many periods as a year has. */
const LOOKED_BACK: Readonly<Record<PeriodKind, number>> = { quarter: 4, 'half-year': 2, year: 1 };
/** More texts of earlier periods are not compared; the earliest periods are left out first. */
const MOST_COMPARED = 20_000;

const periodsBefore = (period: Period, count: number): Period[] => {
  const before: Period[] = [];
  for (let last = periodBefore(period); before.length < count; last = periodBefore(last)) before.push(last);
  return before;
};

/**
 * What was asked in the same scope in the year before, period by period, the earliest first; periods in which nobody asked are left
 * out, for then no meeting was held. One query a period, four at most.
 */
export const pastOf = async (scope: PeriodScope, today: Temporal.PlainDate): Promise<PastOfScope> => {
  const earlier: { days: number; texts: string[] }[] = [];
  let left = MOST_COMPARED;
  for (const period of periodsBefore(scope.period, LOOKED_BACK[scope.period.kind])) {
    const texts = (await textsAsked({ ...scope, period })).map(({ text }) => text);
    left -= texts.length;
    if (left < 0) break;
    if (texts.length > 0) earlier.unshift({ days: daysSoFar(period, today), texts });
  }
  return { days: daysSoFar(scope.period, today), earlier };
};
