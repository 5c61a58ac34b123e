import { quarterOf } from './day-number.ts';
import type { Builder, Term } from './linear-model.ts';
import { grouped, pairsOf } from './placed.ts';
import { type PlanningYear, type Wish, wouldComeTogether } from './planning-year.ts';
import type { UnitColumns } from './unit-columns.ts';

/** Is it more than a visit of the year before? */
const isOfYear = ({ unit }: UnitColumns): boolean => unit.cells.some(({ day }) => day >= 0) || unit.cells.length === 0;

/** What it costs when a rule about totals cannot be kept by any plan: more than all that could be gained by breaking it. */
export const SHORTAGE_POINTS = 100_000;

/** Each head's choices by day: of all its units together. */
const headDays = (units: readonly UnitColumns[]): Map<string, Map<number, number[]>> =>
  new Map(
    [...grouped(units, ({ unit }) => unit.body)].map(([body, ofBody]) => {
      const days = new Map<number, number[]>();
      for (const { onDay } of ofBody)
        for (const [day, columns] of onDay) days.set(day, [...(days.get(day) ?? []), ...columns]);
      return [body, days];
    })
  );

/** Of so many days in a row a head has one at most: a row for each window that no longer one contains. */
export const addRest = (builder: Builder, units: readonly UnitColumns[], rest: number): void => {
  for (const days of headDays(units).values()) {
    const inOrder = [...days.keys()].toSorted((a, b) => a - b);
    let reached = -1;
    inOrder.forEach((first, at) => {
      const window = inOrder.slice(at, at + rest).filter((day) => day < first + rest);
      const last = window.at(-1) ?? first;
      if (last === reached) return;
      reached = last;
      builder.atMost(
        1,
        window.flatMap((day) => days.get(day) ?? [])
      );
    });
  }
};

/**
 * No more meetings on a day of the republic. Heads who come together hold one meeting, so their cells are counted region by region;
 * where a region's week holds one visit, all of a cell are such heads.
 */
export const addCapacity = (
  builder: Builder,
  units: readonly UnitColumns[],
  capacity: number,
  oneVisitAWeek: boolean
): void => {
  const days = new Map<number, number[]>();
  const add = (day: number, columns: readonly number[]): void =>
    void days.set(day, [...(days.get(day) ?? []), ...columns]);
  for (const { unit, onDay } of units) if (!unit.joint) for (const [day, columns] of onDay) add(day, columns);
  const cells = units
    .filter(({ unit }) => unit.joint)
    .flatMap(({ unit, inCell }) => [...inCell].map(([cell, column]) => ({ cell, column, wish: unit.wishes[0] })));
  for (const [key, visits] of grouped(cells, ({ cell }) => cell))
    for (const company of oneVisitAWeek ? [visits] : companiesOf(visits))
      add(Number(key.slice(key.lastIndexOf(' ') + 1)), meetingsIn(builder, company, oneVisitAWeek));
  for (const columns of days.values()) builder.atMost(capacity, columns);
};

type CellVisit = { readonly column: number; readonly wish: Wish | undefined };

const mayMeet = (one: CellVisit, other: CellVisit): boolean =>
  one.wish !== undefined && other.wish !== undefined && wouldComeTogether(one.wish, other.wish);

/** Visits of a cell, those in one company who would come together, also by way of others. */
const companiesOf = (visits: readonly CellVisit[]): CellVisit[][] => {
  let companies: CellVisit[][] = [];
  for (const visit of visits) {
    const own = companies.filter((company) => company.some((other) => mayMeet(visit, other)));
    companies = [...companies.filter((company) => !own.includes(company)), [...own.flat(), visit]];
  }
  return companies;
};

/**
 * Visits of a company of which no two are at one meeting: those of one head; in a company of three also the two whom only the third
 * joins. Undefined where these would not say how many meetings there are.
 */
const apartIn = (company: readonly CellVisit[], allMeet: boolean): CellVisit[][] | undefined => {
  const apart = pairsOf(company).filter(([one, other]) => !mayMeet(one, other));
  if (allMeet || apart.every(([one, other]) => one.wish?.body === other.wish?.body))
    return [...grouped(company, ({ wish }) => wish?.body ?? '').values()];
  return company.length > 3 ? undefined : [...company.map((one) => [one]), ...apart.map((pair) => [...pair])];
};

/** The choices that count the meetings of a company in a cell: as many as its visits that are apart, more where locked ones disagree. */
const meetingsIn = (builder: Builder, company: readonly CellVisit[], allMeet: boolean): number[] => {
  const sets = apartIn(company, allMeet);
  if (sets === undefined || company.length === 1) return company.map(({ column }) => column);
  const standing = meetingsStanding(company.filter(({ column }) => builder.isFixed(column)));
  const most = Math.max(standing, ...sets.map((apart) => apart.length));
  const meetings = Array.from({ length: most }, (_, at) => builder.choice(0, at < standing));
  const counted = meetings.map((column): Term => [column, -1]);
  for (const apart of sets) builder.row(-Infinity, 0, [...apart.map(({ column }): Term => [column, 1]), ...counted]);
  return meetings;
};

const meetingsStanding = (visits: readonly CellVisit[]): number => {
  const meetings: CellVisit[][] = [];
  for (const visit of visits) {
    const joined = meetings.find((meeting) => meeting.every((other) => mayMeet(other, visit)));
    if (joined) joined.push(visit);
    else meetings.push([visit]);
  }
  return meetings.length;
};

/** A choice that is taken when any of these is. */
export const anyOf = (builder: Builder, columns: readonly number[]): number => {
  const any = builder.choice(0, columns.some(builder.isFixed));
  for (const column of columns) builder.implied(column, [any]);
  return any;
};

/** Each region is visited so often; what is missing is a shortage, unless that is forbidden. */
export const addRegionMinimum = (
  builder: Builder,
  year: PlanningYear,
  units: readonly UnitColumns[],
  strict: boolean
): void => {
  const minimum = year.rules['region-minimum'].parameter;
  const visits = new Map<string, number[]>();
  for (const { inRegionWeek } of units.filter(isOfYear))
    for (const [key, columns] of inRegionWeek) {
      const region = key.slice(0, key.lastIndexOf(' '));
      visits.set(region, [...(visits.get(region) ?? []), ...columns]);
    }
  for (const { id } of year.regions) {
    const missing = builder.column(-SHORTAGE_POINTS, { upper: strict ? 0 : minimum, whole: true });
    const terms = (visits.get(id) ?? []).map((column): Term => [column, 1]);
    builder.row(minimum, Infinity, [[missing, 1], ...terms]);
  }
};

/** The quarters of a body lie between a least number and that number with the tolerance; beyond it only as far as what is locked upsets them. */
export const addQuarters = (
  builder: Builder,
  year: PlanningYear,
  units: readonly UnitColumns[],
  tolerance: number
): void => {
  const quarters = year.days.map(({ on }) => quarterOf(on));
  for (const days of headDays(units.filter(isOfYear)).values()) {
    const choices = [0, 1, 2, 3].map((quarter) =>
      [...days].filter(([day]) => quarters[day] === quarter).flatMap(([, columns]) => columns)
    );
    const fixed = choices.map((columns) => columns.filter(builder.isFixed).length);
    const upset = Math.max(0, Math.max(...fixed) - Math.min(...fixed) - tolerance);
    const least = builder.column(0, { upper: choices.flat().length, whole: true });
    const beyond = builder.column(-SHORTAGE_POINTS, { upper: upset, whole: true });
    for (const columns of choices) {
      const terms = columns.map((column): Term => [column, 1]);
      builder.row(0, Infinity, [...terms, [least, -1]]);
      builder.row(-Infinity, tolerance, [...terms, [least, -1], [beyond, -1]]);
    }
  }
};

/** Two wishes of one head in two regions with so many days on the way between them. */
export type FarPair = {
  readonly one: string;
  readonly other: string;
  readonly from: string;
  readonly to: string;
  readonly days: number;
};

/** Not both regions so near in time. Needed only where heads rest less long than they travel, and so only for pairs that were broken. */
export const addTravel = (builder: Builder, units: readonly UnitColumns[], pairs: readonly FarPair[]): void => {
  const unitOf = (wish: string): UnitColumns | undefined =>
    units.find(({ unit }) => unit.wishes.some(({ id }) => id === wish));
  for (const pair of pairs) {
    const [one, other] = [unitOf(pair.one), unitOf(pair.other)];
    if (!one || !other) continue;
    const there = [...inRegion(one, pair.from), ...inRegion(other, pair.to)];
    for (const [day, columns] of one.onDay) {
      const near = [...other.onDay].filter(([later]) => Math.abs(later - day) <= pair.days).flatMap(([, list]) => list);
      const terms = new Map<number, number>();
      for (const column of [...columns, ...near, ...there]) terms.set(column, (terms.get(column) ?? 0) + 1);
      const fixed = [...terms].reduce((sum, [column, times]) => sum + (builder.isFixed(column) ? times : 0), 0);
      builder.row(-Infinity, Math.max(3, fixed), [...terms]);
    }
  }
};

const inRegion = ({ inRegionWeek }: UnitColumns, region: string): number[] =>
  [...inRegionWeek].filter(([key]) => key.slice(0, key.lastIndexOf(' ')) === region).flatMap(([, columns]) => columns);
