import { cellsOf } from '../cells.ts';
import { openingsOf } from '../openings.ts';
import { isInYear, type Placement, type PlanningYear, type Wish } from '../planning-year.ts';
import type { Reason, Shortage, Unmet } from '../report.ts';
import { isHard, RULE_IDS, type RuleId } from '../rules.ts';
import { smallestConflict } from '../smallest-conflict.ts';
import { isPossible } from './possible.ts';

/** What a plan is explained from. `shouldStop` ends the search for reasons; what is left is told as open. */
export type Explained = {
  readonly year: PlanningYear;
  readonly locked: readonly Placement[];
  readonly placements: readonly Placement[];
  readonly shouldStop?: () => boolean;
};

// Counted in questions, not in seconds, so that the same year is explained alike on any machine.
const QUESTIONS_OF_NEIGHBOURS = 240;
const QUESTIONS_OF_ALL = 10;
const NEIGHBOURS_AT_MOST = 60;

/** Rules that shape what a wish may ask for at all; without them a question is about the whole year and country. */
const FRAME: readonly RuleId[] = ['wish-region', 'wish-window'];

type Budget = { neighbours: number; all: number };

/** Every wish the plan leaves out, with the reason and the nearest openings, in the order of the year's wishes. */
export const explainUnmet = async (explained: Explained): Promise<Unmet[]> => {
  const { year, placements, shouldStop } = explained;
  const met = new Set(placements.map(({ wish }) => wish));
  const budget: Budget = { neighbours: QUESTIONS_OF_NEIGHBOURS, all: QUESTIONS_OF_ALL };
  const unmet: Unmet[] = [];
  for (const wish of year.wishes.filter(({ id }) => !met.has(id))) {
    const reason: Reason = shouldStop?.() ? { kind: 'open' } : await reasonFor(explained, wish, met, budget);
    unmet.push({ wish: wish.id, reason, openings: openingsOf(year, wish, placements) });
  }
  return unmet;
};

const activeRules = (year: PlanningYear, without: readonly RuleId[]): RuleId[] =>
  RULE_IDS.filter((id) => isHard(id) && year.rules[id].on && !without.includes(id));

/** First the wishes of its own body alone, then those it competes with, then the whole year. What a part proves holds for the whole. */
const reasonFor = async (
  explained: Explained,
  wish: Wish,
  met: ReadonlySet<string>,
  budget: Budget
): Promise<Reason> => {
  const { year } = explained;
  const own = year.wishes.filter(({ body }) => body === wish.body);
  const ownReason = await conflictOf(explained, {
    wish,
    met,
    candidates: own,
    rules: activeRules(year, ['region-minimum'])
  });
  if (ownReason) return ownReason;
  const near = neighboursOf(year, wish, met);
  if (near.length <= NEIGHBOURS_AT_MOST && budget.neighbours > 0) {
    const rules = activeRules(year, ['region-minimum', 'even-quarters']);
    const reason = await conflictOf(explained, { wish, met, candidates: near, rules }, () => (budget.neighbours -= 1));
    if (reason) return reason;
  }
  return reasonOfAll(explained, wish, met, budget);
};

const reasonOfAll = async (
  { year, locked }: Explained,
  wish: Wish,
  met: ReadonlySet<string>,
  budget: Budget
): Promise<Reason> => {
  if (budget.all <= 0) return { kind: 'open' };
  budget.all -= 1;
  const possible = await isPossible({ year, locked, rules: activeRules(year, []), met: [...met, wish.id] });
  return { kind: possible ? 'outweighed' : 'open' };
};

type Scope = {
  readonly wish: Wish;
  readonly met: ReadonlySet<string>;
  readonly candidates: readonly Wish[];
  readonly rules: readonly RuleId[];
};
type Item = { readonly rule: RuleId } | { readonly wish: string };

/**
 * Of several such sets, one without the evenness of quarters is rather told: it speaks of fewer visits.
 * A smallest set of rules and other wishes that leave no room for the wish; undefined when there is room in this scope.
 */
const conflictOf = async (
  { year, locked }: Explained,
  { wish, met, candidates, rules }: Scope,
  spend: () => void = () => undefined
): Promise<Reason | undefined> => {
  const part = { ...year, wishes: candidates };
  const ids = new Set(candidates.map(({ id }) => id));
  const lockedHere = locked.filter((place) => ids.has(place.wish));
  const frame = rules.filter((rule) => FRAME.includes(rule));
  const ask = (items: readonly Item[], framed: readonly RuleId[]): Promise<boolean> => {
    spend();
    const others = items.flatMap((item) => ('wish' in item ? [item.wish] : []));
    const asked = [...framed, ...items.flatMap((item) => ('rule' in item ? [item.rule] : []))];
    return isPossible({ year: part, locked: lockedHere, rules: asked, met: [...others, wish.id] });
  };
  const items: Item[] = [
    ...candidates.filter(({ id }) => id !== wish.id && met.has(id)).map(({ id }) => ({ wish: id })),
    ...rules
      .filter((rule) => !FRAME.includes(rule))
      .toSorted((one, other) => Number(other === 'even-quarters') - Number(one === 'even-quarters'))
      .map((rule) => ({ rule }))
  ];
  const found = await smallestConflict(items, (asked) => ask(asked, frame));
  if (found === null) return undefined;
  const needed = await neededFrame(frame, (framed) => ask(found, framed));
  return {
    kind: 'proven',
    rules: RULE_IDS.filter((id) => needed.includes(id) || found.some((item) => 'rule' in item && item.rule === id)),
    wishes: found.flatMap((item) => ('wish' in item ? [item.wish] : [])).toSorted()
  };
};

const neededFrame = async (
  frame: readonly RuleId[],
  ask: (framed: readonly RuleId[]) => Promise<boolean>
): Promise<readonly RuleId[]> => {
  let needed = frame;
  for (const rule of frame) {
    const fewer = needed.filter((other) => other !== rule);
    if (!(await ask(fewer))) needed = fewer;
  }
  return needed;
};

/** The wish with all that are met and could stand in one of its regions in one of its weeks, or on one of its days. */
const neighboursOf = (year: PlanningYear, wish: Wish, met: ReadonlySet<string>): readonly Wish[] => {
  const cells = cellsOf(year, wish);
  const weeks = new Set(cells.map(({ region, week }) => `${region} ${week}`));
  const days = new Set(year.rules['day-capacity'].on ? cells.map(({ day }) => day) : []);
  return year.wishes.filter(
    (other) =>
      other.id === wish.id ||
      (met.has(other.id) &&
        cellsOf(year, other).some(({ region, week, day }) => weeks.has(`${region} ${week}`) || days.has(day)))
  );
};

/** Every region that the plan visits too seldom, with the rules that leave no room for more. */
export const explainShortages = async ({ year, locked, placements, shouldStop }: Explained): Promise<Shortage[]> => {
  const setting = year.rules['region-minimum'];
  if (!setting.on) return [];
  const shortages: Shortage[] = [];
  for (const { id: region } of year.regions) {
    const visits = placements.filter((place) => place.region === region).length + standsIn(year, region);
    if (visits >= setting.parameter) continue;
    const reason: Reason = shouldStop?.() ? { kind: 'open' } : await reasonOfShortage(year, locked, region);
    shortages.push({ region, visits, minimum: setting.parameter, reason });
  }
  return shortages;
};

/**
 * Asked of this region alone, as if all wishes could go there that name it. That too few name it at all needs no search: without the rule
 * of regions alone they could all go there.
 */
const reasonOfShortage = async (year: PlanningYear, locked: readonly Placement[], region: string): Promise<Reason> => {
  const part = {
    ...year,
    regions: year.regions.filter(({ id }) => id === region),
    wishes: year.wishes.map((wish) => ({ ...wish, regions: wish.regions.filter((id) => id === region) }))
  };
  const rules = activeRules(year, ['region-minimum', 'even-quarters']);
  const least = year.rules['region-minimum'].parameter;
  if (
    rules.includes('wish-region') &&
    canGo(part.wishes, locked, region) + standsIn(year, region) < least &&
    year.wishes.length >= least
  )
    return { kind: 'proven', rules: ['wish-region', 'region-minimum'], wishes: [] };
  const found = await smallestConflict(rules, (asked) =>
    isPossible({ year: part, locked, rules: [...asked, 'region-minimum'], met: [] })
  );
  if (found === null) return { kind: 'open' };
  return { kind: 'proven', rules: RULE_IDS.filter((id) => id === 'region-minimum' || found.includes(id)), wishes: [] };
};

/** How many visits to a region stand already. */
const standsIn = (year: PlanningYear, region: string): number =>
  year.standing.filter((visit) => visit.region === region && isInYear(year, visit)).length;

const canGo = (wishes: readonly Wish[], locked: readonly Placement[], region: string): number => {
  const there = new Set(locked.filter((place) => place.region === region).map(({ wish }) => wish));
  return wishes.filter(({ id, regions }) => regions.length > 0 || there.has(id)).length;
};
