import {
  type Clash,
  clashesOf,
  type Placement,
  type PlanningYear,
  type RuleId,
  type Score,
  scoreOf
} from '../optimiser/index.ts';

/** A wish that two variants place differently; `days` the second later than the first, where both give it a day. */
export type Difference =
  | { wish: string; kind: 'moved' | 'moved-elsewhere'; first: Placement; second: Placement; days: number }
  | { wish: string; kind: 'only-first'; first: Placement; second: null; days: 0 }
  | { wish: string; kind: 'only-second'; first: null; second: Placement; days: 0 };

/** How two variants differ, line by line in the order of the wishes, and how many lines they place alike. */
export type Comparison = { differences: readonly Difference[]; alike: number };

const MS_A_DAY = 86_400_000;
const daysBetween = (first: string, second: string): number => (Date.parse(second) - Date.parse(first)) / MS_A_DAY;

/** Compares two variants of one year. The other way round it finds the same lines, with the sides and the days exchanged. */
export const compareVariants = (
  wishes: readonly { id: string }[],
  first: readonly Placement[],
  second: readonly Placement[]
): Comparison => {
  const [ones, others] = [byWish(first), byWish(second)];
  const pairs = wishes.map(({ id }) => ({ wish: id, one: ones.get(id) ?? null, other: others.get(id) ?? null }));
  const differences = pairs.flatMap(({ wish, one, other }) => differenceOf(wish, one, other) ?? []);
  const placedInBoth = pairs.filter(({ one, other }) => one && other).length;
  const moved = differences.filter(({ kind }) => kind === 'moved' || kind === 'moved-elsewhere').length;
  return { differences, alike: placedInBoth - moved };
};

const byWish = (placements: readonly Placement[]): ReadonlyMap<string, Placement> =>
  new Map(placements.map((placement) => [placement.wish, placement]));

const differenceOf = (wish: string, first: Placement | null, second: Placement | null): Difference | undefined => {
  if (!first) return second ? { wish, kind: 'only-second', first, second, days: 0 } : undefined;
  if (!second) return { wish, kind: 'only-first', first, second, days: 0 };
  const days = daysBetween(first.on, second.on);
  if (first.region !== second.region) return { wish, kind: 'moved-elsewhere', first, second, days };
  return days === 0 ? undefined : { wish, kind: 'moved', first, second, days };
};

/** What one variant comes to. */
export type VariantFigures = {
  placed: number;
  unplaced: number;
  /** The priorities, 0 to 100, of the regions visited, summed over the visits. */
  priority: number;
  hardClashes: number;
  /** What it is worth to the optimiser: met wishes and priorities less the points of the soft rules it breaks. */
  score: Score;
  /** How often each rule is broken, hard rules first, then by how often; rules nobody breaks are missing. */
  broken: readonly { rule: RuleId; hard: boolean; times: number }[];
  visits: ReadonlyMap<string, number>;
  /** Meetings in each of the four quarters. */
  quarters: readonly number[];
};

/** Counts what a variant comes to under the rules of its year. `priorityOf` is the priority of a region for a body. */
export const figuresOf = (
  year: PlanningYear,
  placements: readonly Placement[],
  priorityOf: (body: string, region: string) => number
): VariantFigures => {
  const wishes = new Map(year.wishes.map((wish) => [wish.id, wish]));
  const known = placements.flatMap((placement) => {
    const wish = wishes.get(placement.wish);
    return wish ? [{ ...placement, body: wish.body }] : [];
  });
  const clashes = clashesOf(year, placements);
  return {
    placed: known.length,
    unplaced: year.wishes.length - known.length,
    priority: known.reduce((sum, { body, region }) => sum + priorityOf(body, region), 0),
    score: scoreOf(year, placements),
    hardClashes: clashes.filter(({ hard }) => hard).length,
    broken: brokenRules(clashes),
    visits: new Map(year.regions.map(({ id }) => [id, known.filter(({ region }) => region === id).length] as const)),
    quarters: [1, 2, 3, 4].map(
      (quarter) => known.filter(({ on }) => Math.ceil(Number(on.slice(5, 7)) / 3) === quarter).length
    )
  };
};

const brokenRules = (clashes: readonly Clash[]): VariantFigures['broken'] => {
  const counts = new Map<RuleId, { rule: RuleId; hard: boolean; times: number }>();
  for (const { rule, hard } of clashes) {
    const count = counts.get(rule) ?? { rule, hard, times: 0 };
    counts.set(rule, { ...count, times: count.times + 1 });
  }
  return [...counts.values()].toSorted(
    (one, other) => Number(other.hard) - Number(one.hard) || other.times - one.times
  );
};
