import { clashesOf } from './clashes.ts';
import { type Clash, type Placement, type PlanningYear, weightOf } from './planning-year.ts';
import { RULE_IDS, type RuleId, type RuleSettings } from './rules.ts';

/** What a wish that is met counts by itself; the priority of its region for its body (0 to 100) is added. */
export const MET_POINTS = 100;

/** How good a set of placements is. `value` = met × 100 + priority − all points deducted. */
export type Score = {
  readonly value: number;
  readonly met: number;
  /** The sum of the regions' priorities for the bodies that visit them. */
  readonly priority: number;
  /** What each soft rule deducts, rules that deduct nothing left out. */
  readonly deducted: Readonly<Partial<Record<RuleId, number>>>;
};

/** What a clash with a soft rule deducts; 0 for a hard one. For the population's time in proportion to those it does not suit. */
export const pointsOf = ({ rule, hard, facts }: Clash, rules: RuleSettings): number => {
  if (hard) return 0;
  const { parameter } = rules[rule];
  return rule === 'population-time' ? Math.round((parameter * Number(facts['missed'])) / 100) : parameter;
};

/** The score of placements by the rules of the year. Placements of wishes the year does not know count for nothing. */
export const scoreOf = (year: PlanningYear, placements: readonly Placement[]): Score => {
  const bodies = new Map(year.wishes.map(({ id, body }) => [id, body]));
  const known = placements.flatMap(({ wish, region }) => {
    const body = bodies.get(wish);
    return body === undefined ? [] : [weightOf(year, body, region)];
  });
  const priority = known.reduce((sum, weight) => sum + weight, 0);
  const clashes = clashesOf(year, placements);
  const deducted = Object.fromEntries(
    RULE_IDS.map((id) => [id, pointsUnder(id, clashes, year.rules)]).filter(([, points]) => points !== 0)
  );
  const total = clashes.reduce((sum, clash) => sum + pointsOf(clash, year.rules), 0);
  return { value: known.length * MET_POINTS + priority - total, met: known.length, priority, deducted };
};

const pointsUnder = (rule: RuleId, clashes: readonly Clash[], rules: RuleSettings): number =>
  clashes.filter((clash) => clash.rule === rule).reduce((sum, clash) => sum + pointsOf(clash, rules), 0);
