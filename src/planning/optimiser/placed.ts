import { dayNumber, weekOfDay } from './day-number.ts';
import { type Placement, type PlanningYear, type Wish, wishOfStanding } from './planning-year.ts';

/** A placement with its wish, and its day as a number. */
export type Placed = {
  readonly wish: Wish;
  readonly region: string;
  readonly on: string;
  readonly day: number;
  readonly week: number;
};

/** The placements of wishes that the year knows, by day and then by wish: the same for any order they come in. */
export const placedOf = (year: PlanningYear, placements: readonly Placement[]): readonly Placed[] => {
  const wishes = new Map(year.wishes.map((wish) => [wish.id, wish]));
  return placements
    .flatMap(({ wish: id, region, on }) => {
      const wish = wishes.get(id);
      return wish ? [placedAt(wish, region, on)] : [];
    })
    .toSorted(byDay);
};

/** The visits that stand already, in the same order. */
export const standingPlaced = (year: PlanningYear): readonly Placed[] =>
  year.standing.map((visit) => placedAt(wishOfStanding(visit), visit.region, visit.on)).toSorted(byDay);

const placedAt = (wish: Wish, region: string, on: string): Placed => {
  const day = dayNumber(on);
  return { wish, region, on, day, week: weekOfDay(day) };
};

/** By day and then by wish. */
export const byDay = (a: Placed, b: Placed): number => a.day - b.day || byText(a.wish.id, b.wish.id);

/** Texts in the order of their code units: the same on every machine, unlike an order by language. */
export const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Items under their keys, each list in the order of the items. */
export const grouped = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

/** Every pair of the items, the earlier one first. */
export const pairsOf = <Item>(items: readonly Item[]): (readonly [Item, Item])[] =>
  items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));
