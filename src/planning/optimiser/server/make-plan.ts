import { greedyPlan } from '../greedy.ts';
import type { Placement, PlanningYear } from '../planning-year.ts';
import type { PlanReport, Shift } from '../report.ts';
import { scoreOf } from '../score.ts';
import type { Standing } from '../units.ts';
import { explainShortages, explainUnmet } from './explain.ts';
import type { Bounds } from './highs-programme.ts';
import { type Plan, planYear } from './plan-year.ts';

/** What the making of a plan is doing. */
export const PHASES = ['planning', 'explaining'] as const;
export type Phase = (typeof PHASES)[number];

export type Steering = {
  readonly onProgress?: (phase: Phase, bounds: Bounds) => void;
  readonly shouldStop?: () => boolean;
  /** Seconds since the making began. */
  readonly seconds: () => number;
};

/** The best plan of a year, with a report that says how good it is and why some wishes are not met. */
export const makePlan = async (
  year: PlanningYear,
  standing: Standing,
  { onProgress, shouldStop, seconds }: Steering
): Promise<{ placements: readonly Placement[]; report: PlanReport }> => {
  const stop = shouldStop ? { shouldStop } : {};
  const plan = await planYear(year, standing, { ...stop, onBounds: (bounds) => onProgress?.('planning', bounds) });
  onProgress?.('explaining', { value: plan.score.value, bound: plan.bound });
  const explained = { year, locked: standing.locked, placements: plan.placements, ...stop };
  const unmet = await explainUnmet(explained);
  const shortages = await explainShortages(explained);
  const report = { ...figuresOf(year, standing, plan), unmet, shortages, seconds: Math.round(seconds() * 10) / 10 };
  return { placements: plan.placements, report };
};

const figuresOf = (
  year: PlanningYear,
  standing: Standing,
  { placements, score, bound, gap, ended, broken }: Plan
): Omit<PlanReport, 'unmet' | 'shortages' | 'seconds'> => ({
  ended,
  value: score.value,
  bound,
  gap,
  greedyValue: scoreOf(year, greedyPlan(year, standing)).value,
  wishes: year.wishes.length,
  met: score.met,
  priority: score.priority,
  deducted: score.deducted,
  moved: standing.keep.length === 0 ? null : movedOf(placements, standing.keep),
  shifted: shiftedOf(year, placements),
  broken: broken.filter(({ rule }) => rule !== 'region-minimum')
});

const movedOf = (placements: readonly Placement[], before: readonly Placement[]): number => {
  const places = new Map(before.map(({ wish, region, on }) => [wish, `${region} ${on}`]));
  return placements.filter(({ wish, region, on }) => places.has(wish) && places.get(wish) !== `${region} ${on}`).length;
};

const shiftedOf = (year: PlanningYear, placements: readonly Placement[]): Shift[] => {
  const first = new Map(year.wishes.map(({ id, regions }) => [id, regions[0]]));
  return placements.flatMap(({ wish, region }) => {
    const from = first.get(wish);
    return from === undefined || from === region ? [] : [{ wish, from, to: region }];
  });
};
