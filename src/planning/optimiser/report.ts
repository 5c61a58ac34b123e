import type { Opening } from './openings.ts';
import type { Clash } from './planning-year.ts';
import type { RuleId } from './rules.ts';

/**
 * Why something cannot be. `proven`: these rules and wishes together make it impossible, and none of them can be left out.
 * `outweighed`: it is possible, but the whole would be worth less. `open`: too large to be proved in the time there is.
 */
export type Reason =
  | { readonly kind: 'proven'; readonly rules: readonly RuleId[]; readonly wishes: readonly string[] }
  | { readonly kind: 'outweighed' }
  | { readonly kind: 'open' };

/** A wish the plan does not meet: why not, and what would have to give way where. */
export type Unmet = { readonly wish: string; readonly reason: Reason; readonly openings: readonly Opening[] };

/** A region visited too seldom, and why. */
export type Shortage = {
  readonly region: string;
  readonly visits: number;
  readonly minimum: number;
  readonly reason: Reason;
};

/** A wish that was given another region than its first. */
export type Shift = { readonly wish: string; readonly from: string; readonly to: string };

/** What the optimiser says of its plan: plain data, kept with the run and its variant. */
export type PlanReport = {
  readonly ended: 'proven' | 'stopped' | 'work' | 'time';
  readonly value: number;
  readonly bound: number | null;
  /** (bound − value) / value; 0 when proven, null when unknown. */
  readonly gap: number | null;
  /** What a careful person with a calendar would have reached. */
  readonly greedyValue: number;
  readonly seconds: number;
  readonly wishes: number;
  readonly met: number;
  readonly priority: number;
  readonly deducted: Readonly<Partial<Record<RuleId, number>>>;
  /** How many visits stand elsewhere than before; null for a plan made from nothing. */
  readonly moved: number | null;
  readonly unmet: readonly Unmet[];
  readonly shortages: readonly Shortage[];
  readonly shifted: readonly Shift[];
  /** Hard rules that locked visits break by themselves. */
  readonly broken: readonly Clash[];
};
