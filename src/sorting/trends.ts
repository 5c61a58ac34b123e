import { betaQuantile } from './beta-distribution.ts';
import type { Trend } from './result.ts';

/** How often a matter was asked in a period, and how long the period was. */
export interface Period {
  readonly count: number;
  readonly days: number;
}

const TAIL = 0.025;
// Jeffreys' half a case: keeps the ratio and its bounds finite where nobody asked.
const HALF = 0.5;
const ENOUGH_PERIODS = 3;

const summed = (periods: readonly Period[]): Period =>
  periods.reduce((sum, { count, days }) => ({ count: sum.count + count, days: sum.days + days }), {
    count: 0,
    days: 0
  });

/**
 * How many times more the counts of earlier periods scatter than chance alone lets them (Pearson's χ² by its degrees of
 * freedom), at least 1; needs three periods.
 */
const scatter = (earlier: readonly Period[]): number => {
  const { count, days } = summed(earlier);
  if (earlier.length < ENOUGH_PERIODS || count === 0) return 1;
  const square = earlier.reduce((sum, period) => {
    const expected = (count * period.days) / days;
    return sum + (period.count - expected) ** 2 / expected;
  }, 0);
  return Math.max(1, square / (earlier.length - 1));
};

/** Do the bounds leave out 1? Then the matter is asked about otherwise than before. */
export const isTelling = (trend: Trend | null | undefined): trend is Trend =>
  !!trend && (trend.low > 1 || trend.high < 1);

/**
 * How often a matter is asked in the last period against the earlier ones together (the earliest first): the ratio of the two
 * daily rates with bounds of 95 %. Given all cases, those of now are binomial (Przyborowski and Wilenski 1940); the bounds are
 * Jeffreys' (Brown, Cai and DasGupta 2001), widened where the earlier periods scatter more than chance (McCullagh and Nelder 1989,
 * chapter 6). Bounds that hold 1 say that there is no telling change. `before`: how many were to be expected in as many days as
 * now, whole. Null where there is nothing to compare: no earlier period, or nobody asked in any. Periods of no days are left out.
 */
export const trendOf = (periods: readonly Period[]): Trend | null => {
  const now = periods.at(-1);
  const earlier = periods.slice(0, -1).filter(({ days }) => days > 0);
  const before = summed(earlier);
  if (!now || now.days <= 0 || before.days === 0 || now.count + before.count === 0) return null;
  const longer = before.days / now.days;
  const less = scatter(earlier);
  const [a, b] = [now.count / less + HALF, before.count / less + HALF];
  const ratioAt = (share: number): number => (longer * share) / (1 - share);
  return {
    now: now.count,
    before: Math.round(before.count / longer),
    ratio: ratioAt(a / (a + b)),
    // Nothing seen now says nothing against its being rarer still.
    low: now.count === 0 ? 0 : ratioAt(betaQuantile(TAIL, a, b)),
    high: ratioAt(betaQuantile(1 - TAIL, a, b))
  };
};
