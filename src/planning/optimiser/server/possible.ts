import { clashesOf } from '../clashes.ts';
import { scheduleModel } from '../schedule-model.ts';
import type { FarPair } from '../model-rows.ts';
import { isHard, type RuleId, RULE_IDS, type RuleSettings } from '../rules.ts';
import type { Placement, PlanningYear } from '../planning-year.ts';
import { solveProgramme } from './highs-programme.ts';

/** A question about a year: can all these wishes be met, and these regions be visited often enough, under these rules? */
export type Question = {
  readonly year: PlanningYear;
  readonly locked: readonly Placement[];
  readonly rules: readonly RuleId[];
  /** Have to be met; the year's other wishes may be. */
  readonly met: readonly string[];
};

/** Small beside the plan itself: a question that takes longer counts as answered with yes, and is not proof of anything. */
const LIMITS = { work: 60_000, seconds: 30 };

const ROUNDS = 6;

/** Is there such a plan? The answer no is a proof. */
export const isPossible = async ({ year, locked, rules, met }: Question): Promise<boolean> => {
  const asked = { ...year, rules: only(year.rules, rules) };
  const pairs: FarPair[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const model = scheduleModel(asked, { locked, keep: [], met }, pairs);
    const programme = { ...model.programme, cost: model.programme.cost.map(() => 0) };
    const { ended, solution } = await solveProgramme(programme, LIMITS);
    if (ended === 'infeasible') return false;
    const broken = solution === null ? [] : farPairs(asked, model.read(solution));
    if (broken.length === 0) return true;
    pairs.push(...broken);
  }
  return true;
};

/** The settings with these hard rules alone switched on, as far as they were. Which days the population asked for stays known. */
const only = (settings: RuleSettings, rules: readonly RuleId[]): RuleSettings => {
  const off = RULE_IDS.map((id) => [
    id,
    { ...settings[id], on: settings[id].on && (isHard(id) ? rules.includes(id) : id === 'population-time') }
  ]);
  return { ...settings, ...Object.fromEntries(off) };
};

/** The pairs of visits of one head in far regions too soon after each other, but for locked ones. */
export const farPairs = (year: PlanningYear, placements: readonly Placement[]): FarPair[] => {
  const standing = year.standing.map(({ id, region, on }): Placement => ({ wish: id, region, on, locked: true }));
  const byWish = new Map([...standing, ...placements].map((placement) => [placement.wish, placement]));
  return clashesOf(year, placements)
    .filter(({ rule }) => rule === 'travel-days')
    .flatMap(({ wishes: [one = '', other = ''], facts }) => {
      const [from, to] = [byWish.get(one), byWish.get(other)];
      if (!from || !to || (from.locked && to.locked)) return [];
      return [{ one, other, from: from.region, to: to.region, days: Number(facts['onTheWay']) }];
    });
};
