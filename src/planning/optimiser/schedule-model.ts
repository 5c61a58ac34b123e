import { type Builder, type LinearProgramme, newBuilder, type Term } from './linear-model.ts';
import { addCapacity, addQuarters, addRegionMinimum, addRest, addTravel, type FarPair } from './model-rows.ts';
import { addCompany, addRegionWeeks } from './model-weeks.ts';
import type { Placement, PlanningYear } from './planning-year.ts';
import { addUnit, type UnitColumns } from './unit-columns.ts';
import { type Standing, type Unit, unitsOf } from './units.ts';

/** The plan of a year as a linear programme, and the way back from its solution. */
export type ScheduleModel = {
  readonly programme: LinearProgramme;
  /** The placements of a solution, by wish; those locked among them. */
  readonly read: (solution: ArrayLike<number>) => readonly Placement[];
};

/**
 * The model of a year: the highest worth of all visits under the hard rules that are switched on. Where locked placements or too few
 * wishes break a rule by themselves, it costs so much that no other visit is broken for it. The same year gives the same model.
 */
export const scheduleModel = (
  year: PlanningYear,
  standing: Standing,
  farPairs: readonly FarPair[] = []
): ScheduleModel => {
  const builder = newBuilder();
  const alone = year.rules['come-together'].on ? year.rules['come-together'].parameter : 0;
  const units = unitsOf(year, standing).map((unit) => addUnit(builder, unit, invites(unit) ? alone : 0));
  addRules(builder, year, units, standing.met !== undefined);
  for (const unit of units) addMet(builder, unit, standing.met ?? []);
  addTravel(builder, units, farPairs);
  return { programme: builder.programme(), read: (solution) => placementsOf(year, units, standing, solution) };
};

const invites = ({ wishes }: Unit): boolean => wishes.some(({ jointWith }) => jointWith.length > 0);

const addMet = (builder: Builder, { unit, onDay }: UnitColumns, met: readonly string[]): void => {
  const least = unit.wishes.filter(({ id }) => met.includes(id)).length;
  if (least > 0)
    builder.row(
      least,
      Infinity,
      [...onDay.values()].flat().map((column): Term => [column, 1])
    );
};

const addRules = (builder: Builder, year: PlanningYear, units: readonly UnitColumns[], strict: boolean): void => {
  const { rules } = year;
  if (rules['head-rests'].on) addRest(builder, units, rules['head-rests'].parameter);
  if (rules['one-visit-a-week'].on) addRegionWeeks(builder, year, units);
  if (rules['day-capacity'].on)
    addCapacity(builder, units, rules['day-capacity'].parameter, rules['one-visit-a-week'].on);
  if (rules['region-minimum'].on) addRegionMinimum(builder, year, units, strict);
  if (rules['even-quarters'].on) addQuarters(builder, year, units, rules['even-quarters'].parameter);
  if (rules['come-together'].on) addCompany(builder, units, rules['come-together'].parameter);
};

const placementsOf = (
  year: PlanningYear,
  units: readonly UnitColumns[],
  { locked, keep }: Standing,
  solution: ArrayLike<number>
): readonly Placement[] => {
  const lockedWishes = new Set(locked.map(({ wish }) => wish));
  return units.flatMap(({ unit, read }) => {
    if (unit.standing) return [];
    const cells = read(solution).map(({ region, day }) => ({ region, on: year.days[day]?.on ?? '' }));
    return handedOut(unit, cells, keep).map((place) => ({ ...place, locked: lockedWishes.has(place.wish) }));
  });
};

type Place = { region: string; on: string };

/** Which of alike wishes takes which cell: who stood there stays there, the others by day and id. */
const handedOut = (
  { wishes }: Unit,
  cells: readonly Place[],
  keep: readonly Placement[]
): (Place & { wish: string })[] => {
  const stays = (wish: string, { region, on }: Place): boolean =>
    keep.some((kept) => kept.wish === wish && kept.region === region && kept.on === on);
  const staying = cells.flatMap((cell) => {
    const wish = wishes.find(({ id }) => stays(id, cell));
    return wish ? [{ cell, wish: wish.id }] : [];
  });
  const taken = new Set(staying.map(({ wish }) => wish));
  const free = wishes.map(({ id }) => id).filter((id) => !taken.has(id));
  const others = cells
    .filter((cell) => staying.every((stay) => stay.cell !== cell))
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .flatMap((cell, at) => {
      const wish = free[at];
      return wish === undefined ? [] : [{ cell, wish }];
    });
  return [...staying, ...others].map(({ cell, wish }) => ({ wish, ...cell }));
};
