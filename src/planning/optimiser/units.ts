import { type Cell, cellsOf, dayIndexOf, lockedCell, standingCell } from './cells.ts';
import { byText, grouped } from './placed.ts';
import {
  type Placement,
  type PlanningYear,
  type StandingVisit,
  type Wish,
  wishOfStanding,
  wouldComeTogether
} from './planning-year.ts';

/** What a visit that stays where it stood counts more, when a plan is made anew with the fewest moves. */
export const STAY_POINTS = 1_000;

/** What a wish that is met counts more in such a plan: nothing is dropped to spare moves. */
export const MET_AGAIN_POINTS = 20_000;

/** Wishes of one body that are alike: any of them may take any of the cells. Most units are one wish. */
export type Unit = {
  readonly wishes: readonly Wish[];
  readonly body: string;
  readonly cells: readonly Cell[];
  /** Stands there whatever the rules say. */
  readonly fixed: boolean;
  /** Stands there already: not the plan's to place. */
  readonly standing: boolean;
  /** Units of other bodies that may share a day with it; it is modelled cell by cell. */
  readonly joint: boolean;
};

/** What else a plan has to respect. */
export type Standing = {
  /** Stand where they stand. */
  readonly locked: readonly Placement[];
  /** Are kept where possible. */
  readonly keep: readonly Placement[];
  /** Has to be met, and each region visited often enough: then there may be no plan at all. */
  readonly met?: readonly string[];
};

/** The units of a year, in the order of their first wish: the same for any order of the wishes. */
export const unitsOf = (year: PlanningYear, { locked, keep }: Pick<Standing, 'locked' | 'keep'>): readonly Unit[] => {
  const lockedBy = new Map(locked.map((placement) => [placement.wish, placement]));
  const keptBy = new Map(keep.map((placement) => [placement.wish, placement]));
  const joint = jointWishes([...year.wishes, ...year.standing.map(wishOfStanding)]);
  const inOrder = year.wishes.toSorted((a, b) => byText(a.id, b.id));
  const standing = year.standing.map((visit) => standingUnit(year, visit, joint)).toSorted(byFirstWish);
  const alike = grouped(inOrder, (wish) =>
    lockedBy.has(wish.id) || joint.has(wish.id) || !mergesAlike(year) ? wish.id : likenessOf(wish)
  );
  return [
    ...standing,
    ...[...alike.values()].map((wishes) => unitOf(year, wishes, lockedBy, keptBy, joint, keep.length > 0))
  ];
};

const byFirstWish = (one: Unit, other: Unit): number => byText(one.wishes[0]?.id ?? '', other.wishes[0]?.id ?? '');

const standingUnit = (year: PlanningYear, visit: StandingVisit, joint: ReadonlySet<string>): Unit => ({
  wishes: [wishOfStanding(visit)],
  body: visit.body,
  cells: [standingCell(year, visit)],
  fixed: true,
  standing: true,
  joint: joint.has(visit.id)
});

/** Alike wishes may be told apart no more only while a head rests a week: then each ISO week holds at most one of them. */
const mergesAlike = (year: PlanningYear): boolean =>
  year.rules['head-rests'].on && year.rules['head-rests'].parameter >= 7;

const likenessOf = ({ body, regions, from, to, rural }: Wish): string =>
  JSON.stringify([body, regions, from, to, rural]);

const jointWishes = (wishes: readonly Wish[]): ReadonlySet<string> => {
  const inviting = wishes.filter(({ jointWith }) => jointWith.length > 0);
  return new Set([
    ...inviting.map(({ id }) => id),
    ...wishes.filter((wish) => inviting.some((other) => wouldComeTogether(wish, other))).map(({ id }) => id)
  ]);
};

type ByWish = ReadonlyMap<string, Placement>;

const unitOf = (
  year: PlanningYear,
  wishes: readonly Wish[],
  lockedBy: ByWish,
  keptBy: ByWish,
  joint: ReadonlySet<string>,
  again: boolean
): Unit => {
  const [wish] = wishes;
  if (wish === undefined) throw new Error('A unit has at least one wish.');
  const locked = lockedBy.get(wish.id);
  const cells = locked ? [lockedCell(year, wish, locked)] : cellsOf(year, wish);
  const stays = new Set(wishes.flatMap(({ id }) => cellKeyOf(year, keptBy.get(id))));
  return {
    wishes,
    body: wish.body,
    fixed: locked !== undefined,
    standing: false,
    joint: joint.has(wish.id),
    cells: again ? cells.map((cell) => ({ ...cell, value: valueAgain(cell, stays) })) : cells
  };
};

const valueAgain = (cell: Cell, stays: ReadonlySet<string>): number =>
  cell.value + MET_AGAIN_POINTS + (stays.has(`${cell.region} ${cell.day}`) ? STAY_POINTS : 0);

const cellKeyOf = (year: PlanningYear, kept: Placement | undefined): string[] =>
  kept ? [`${kept.region} ${dayIndexOf(year, kept.on)}`] : [];
