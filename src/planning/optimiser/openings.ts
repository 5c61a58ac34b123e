import { clashesOf } from './clashes.ts';
import { dayNumber, weekOfDay } from './day-number.ts';
import { byText } from './placed.ts';
import { type Placement, type PlanningYear, weightOf, type Wish } from './planning-year.ts';
import { RULE_IDS, type RuleId } from './rules.ts';

/** A place a wish could have if these rules gave way there, all others standing where they stand. */
export type Opening = {
  readonly region: string;
  readonly on: string;
  readonly rules: readonly RuleId[];
  /** The wishes whose visits are in the way. */
  readonly wishes: readonly string[];
};

/** How many openings are worth telling. */
const TOLD = 3;

type Rated = Opening & { readonly outside: number; readonly weight: number };

/**
 * Where an unmet wish comes nearest to being met: for each smallest set of rules that would have to give way, the best place.
 * None of the sets told contains another; those with the fewest rules come first.
 */
export const openingsOf = (year: PlanningYear, wish: Wish, placements: readonly Placement[]): readonly Opening[] => {
  const rated = wish.regions
    .flatMap((region) => year.days.map(({ on }) => rate(year, wish, { region, on }, placements)))
    .toSorted(byEase);
  const told: Opening[] = [];
  for (const { outside: _outside, weight: _weight, ...opening } of rated) {
    if (told.length === TOLD) break;
    if (!told.some(({ rules }) => rules.every((rule) => opening.rules.includes(rule)))) told.push(opening);
  }
  return told;
};

const byEase = (one: Rated, other: Rated): number =>
  one.rules.length - other.rules.length ||
  one.wishes.length - other.wishes.length ||
  one.outside - other.outside ||
  other.weight - one.weight ||
  byText(one.on, other.on) ||
  byText(one.region, other.region);

/** What would stand against the wish there. Only visits of its body, its region's week and its day can. */
const rate = (
  year: PlanningYear,
  wish: Wish,
  { region, on }: { region: string; on: string },
  placements: readonly Placement[]
): Rated => {
  const week = weekOfDay(dayNumber(on));
  const bodyOf = new Map(year.wishes.map(({ id, body }) => [id, body]));
  const near = placements.filter(
    (place) =>
      bodyOf.get(place.wish) === wish.body ||
      place.on === on ||
      (place.region === region && weekOfDay(dayNumber(place.on)) === week)
  );
  const ids = new Set([wish.id, ...near.map((place) => place.wish)]);
  const small = {
    ...year,
    wishes: year.wishes.filter(({ id }) => ids.has(id)),
    days: year.days.filter((day) => day.on === on),
    regions: year.regions
  };
  const clashes = clashesOf(small, [...near, { wish: wish.id, region, on, locked: false }]).filter(
    ({ hard, rule, wishes }) => hard && rule !== 'region-minimum' && wishes.includes(wish.id)
  );
  const broken = new Set(clashes.map(({ rule }) => rule));
  const others = new Set(clashes.filter(({ rule }) => rule !== 'even-quarters').flatMap(({ wishes }) => wishes));
  return {
    region,
    on,
    rules: RULE_IDS.filter((rule) => broken.has(rule)),
    wishes: [...others].filter((id) => id !== wish.id).toSorted(byText),
    outside: Math.max(0, dayNumber(wish.from) - dayNumber(on), dayNumber(on) - dayNumber(wish.to)),
    weight: weightOf(year, wish.body, region)
  };
};
