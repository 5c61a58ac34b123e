import { type Cell, cellsOf, lockedCell, standingCell } from './cells.ts';
import { quarterOf } from './day-number.ts';
import { byText } from './placed.ts';
import { type Placement, type PlanningYear, type Wish, wishOfStanding, wouldComeTogether } from './planning-year.ts';
import type { Standing } from './units.ts';

// The plan a careful person would make with a calendar: wish after wish, each where it is worth most among what is still free. It is
// the baseline the optimiser is measured by, and what stands when the optimiser is stopped before it found anything.

type Visit = { readonly wish: Wish; readonly cell: Cell };
type Fits = (wish: Wish, cell: Cell, visits: readonly Visit[]) => boolean;

/** A plan wish by wish, those with the least choice first. It keeps every hard rule but that of the least visits to a region. */
export const greedyPlan = (year: PlanningYear, standing: Pick<Standing, 'locked'>): readonly Placement[] =>
  planInOrder(
    year,
    standing,
    (one, other) => one.cells.length - other.cells.length || byText(one.wish.id, other.wish.id),
    (cells) => cells.toSorted((a, b) => b.value - a.value || a.day - b.day || byText(a.region, b.region))
  );

type Candidate = { readonly wish: Wish; readonly cells: readonly Cell[] };

/** A plan wish by wish, in this order of the wishes and of the cells of each. */
export const planInOrder = (
  year: PlanningYear,
  { locked }: Pick<Standing, 'locked'>,
  byTurn: (one: Candidate, other: Candidate) => number,
  inOrder: (cells: readonly Cell[]) => readonly Cell[]
): readonly Placement[] => {
  const fixed = new Set(locked.map(({ wish }) => wish));
  const visits = [...standingVisits(year), ...lockedVisits(year, locked)];
  const fits = fitting(year);
  const candidates = year.wishes
    .filter(({ id }) => !fixed.has(id))
    .map((wish) => ({ wish, cells: cellsOf(year, wish) }))
    .toSorted(byTurn);
  for (const { wish, cells } of candidates) {
    const cell = inOrder(cells).find((choice) => fits(wish, choice, visits));
    if (cell) visits.push({ wish, cell });
  }
  return visits.slice(year.standing.length).map(({ wish, cell }) => ({
    wish: wish.id,
    region: cell.region,
    on: year.days[cell.day]?.on ?? '',
    locked: fixed.has(wish.id)
  }));
};

const standingVisits = (year: PlanningYear): Visit[] =>
  year.standing.map((visit) => ({ wish: wishOfStanding(visit), cell: standingCell(year, visit) }));

const lockedVisits = (year: PlanningYear, locked: readonly Placement[]): Visit[] =>
  locked.flatMap((placement) => {
    const wish = year.wishes.find(({ id }) => id === placement.wish);
    return wish ? [{ wish, cell: lockedCell(year, wish, placement) }] : [];
  });

const fitting = (year: PlanningYear): Fits => {
  const { rules } = year;
  const rest = rules['head-rests'].on ? rules['head-rests'].parameter : 0;
  const travel = new Map(year.regions.map(({ id, travelDays }) => [id, rules['travel-days'].on ? travelDays : {}]));
  const quarters = year.days.map(({ on }) => quarterOf(on));
  return (wish, cell, visits) =>
    visits.every((visit) => isFar(visit, wish, cell, rest, travel.get(visit.cell.region)?.[cell.region] ?? 0)) &&
    (!rules['one-visit-a-week'].on || visits.every((visit) => sharesWeekWell(visit, wish, cell))) &&
    (!rules['day-capacity'].on || meetingsOn(visits, cell.day) < rules['day-capacity'].parameter) &&
    (!rules['even-quarters'].on ||
      staysEven(visits, wish, quarters, quarters[cell.day], rules['even-quarters'].parameter));
};

const isFar = (visit: Visit, wish: Wish, cell: Cell, rest: number, onTheWay: number): boolean => {
  if (visit.wish.body !== wish.body) return true;
  const apart = Math.abs(visit.cell.day - cell.day);
  return apart >= rest && (onTheWay === 0 || apart > onTheWay);
};

const sharesWeekWell = (visit: Visit, wish: Wish, cell: Cell): boolean =>
  visit.wish.body === wish.body ||
  visit.cell.region !== cell.region ||
  visit.cell.week !== cell.week ||
  (visit.cell.day === cell.day && wouldComeTogether(visit.wish, wish));

const meetingsOn = (visits: readonly Visit[], day: number): number =>
  visits.filter(({ cell }) => cell.day === day).length;

const staysEven = (
  visits: readonly Visit[],
  wish: Wish,
  quarters: readonly number[],
  added: number | undefined,
  tolerance: number
): boolean => {
  const counts = [0, 0, 0, 0];
  for (const visit of visits) if (visit.wish.body === wish.body) countIn(counts, quarters[visit.cell.day]);
  countIn(counts, added);
  return Math.max(...counts) - Math.min(...counts) <= tolerance;
};

const countIn = (counts: number[], quarter: number | undefined): void => {
  if (quarter !== undefined) counts[quarter] = (counts[quarter] ?? 0) + 1;
};
