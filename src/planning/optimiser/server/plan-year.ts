import { clashesOf } from '../clashes.ts';
import { greedyPlan } from '../greedy.ts';
import type { FarPair } from '../model-rows.ts';
import type { Clash, Placement, PlanningYear } from '../planning-year.ts';
import { type Score, scoreOf } from '../score.ts';
import { scheduleModel } from '../schedule-model.ts';
import type { Standing } from '../units.ts';
import { farPairs } from './possible.ts';
import { type Limits, type Outcome, solveProgramme, type Watch } from './highs-programme.ts';

/** A year's plan, and how good it is known to be. */
export type Plan = {
  /** By wish; those locked among them. */
  readonly placements: readonly Placement[];
  readonly score: Score;
  /** No plan under these rules is worth more; null when it was stopped before anything was known. */
  readonly bound: number | null;
  /** (bound − value) / value; 0 when proven. */
  readonly gap: number | null;
  readonly ended: 'proven' | 'stopped' | 'work' | 'time';
  /** The hard rules that these placements break: only what locked ones break by themselves, or what no plan can keep. */
  readonly broken: readonly Clash[];
};

/** Enough for years many times as large as the republic's; then what was found so far is the plan. */
export const LIMITS: Limits = { work: 600_000, seconds: 240 };

/** How often far regions of one head may be told apart anew; see `addTravel`. */
const TRAVEL_ROUNDS = 12;

/**
 * The best plan of a year. What is locked stays; with `keep` the plan leaves as many placements as it can where they are. The same
 * input gives the same plan unless it ended by `stopped` or `time`.
 */
export const planYear = async (
  year: PlanningYear,
  standing: Standing,
  watch: Watch = {},
  limits: Limits = LIMITS
): Promise<Plan> => {
  const solved = await solveRounds(year, standing, watch, limits);
  return planOf(year, solved.placements, solved.outcome);
};

type Solved = { readonly placements: readonly Placement[]; readonly outcome: Outcome };

/** Solves, and where a head would have to be in two far regions too soon, forbids that and solves again. */
const solveRounds = async (year: PlanningYear, standing: Standing, watch: Watch, limits: Limits): Promise<Solved> => {
  const pairs: FarPair[] = [];
  for (let round = 0; ; round += 1) {
    const model = scheduleModel(year, standing, pairs);
    const outcome = await solveProgramme(model.programme, limits, watch);
    const placements = outcome.solution ? model.read(outcome.solution) : greedyPlan(year, standing);
    const broken = farPairs(year, placements);
    if (broken.length === 0) return { placements, outcome };
    if (round === TRAVEL_ROUNDS || outcome.ended !== 'proven')
      return { placements: without(placements, broken), outcome: { ...outcome, ended: 'work' } };
    pairs.push(...broken);
  }
};

const without = (placements: readonly Placement[], pairs: readonly FarPair[]): readonly Placement[] =>
  placements.filter(({ wish, locked }) => locked || !pairs.some(({ one, other }) => wish === other || wish === one));

const planOf = (year: PlanningYear, placements: readonly Placement[], outcome: Outcome): Plan => {
  const score = scoreOf(year, placements);
  const known = outcome.solution !== null && Number.isFinite(outcome.bound);
  const bound = known ? score.value + Math.max(0, Math.floor(outcome.bound - outcome.value + 1e-6)) : null;
  return {
    placements: placements.toSorted((a, b) => (a.wish < b.wish ? -1 : 1)),
    score,
    bound: outcome.ended === 'proven' ? score.value : bound,
    gap: outcome.ended === 'proven' ? 0 : bound === null ? null : (bound - score.value) / Math.max(1, score.value),
    ended: outcome.ended === 'infeasible' ? 'proven' : outcome.ended,
    broken: clashesOf(year, placements).filter(({ hard }) => hard)
  };
};
