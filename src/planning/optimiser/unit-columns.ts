import type { Cell } from './cells.ts';
import type { Builder, Term } from './linear-model.ts';
import { grouped } from './placed.ts';
import type { Unit } from './units.ts';

/** A region in an ISO week, as a key. */
export const regionWeek = (region: string, week: number): string => `${region} ${week}`;

/** The columns of a unit: the same questions, however it is modelled. */
export type UnitColumns = {
  readonly unit: Unit;
  /** The choices that put it on a day. */
  readonly onDay: ReadonlyMap<number, readonly number[]>;
  /** The choices that bring it to a region in a week. */
  readonly inRegionWeek: ReadonlyMap<string, readonly number[]>;
  /** Cell by cell, for joint units only. */
  readonly inCell: ReadonlyMap<string, number>;
  /** Where a solution puts it. */
  readonly read: (solution: ArrayLike<number>) => { region: string; day: number }[];
};

const isChosen = (solution: ArrayLike<number>, column: number): boolean => (solution[column] ?? 0) > 0.5;

export const cellKey = (region: string, day: number): string => `${region} ${day}`;

/** Adds the columns of a unit and the rows that hold them together. `cost` is deducted from each of its cells. */
export const addUnit = (builder: Builder, unit: Unit, cost: number): UnitColumns =>
  unit.joint ? addCellByCell(builder, unit, cost) : addInParts(builder, unit, cost);

/** One choice a cell. */
const addCellByCell = (builder: Builder, unit: Unit, cost: number): UnitColumns => {
  const columns = unit.cells.map((cell) => ({ cell, column: builder.choice(cell.value - cost, unit.fixed) }));
  builder.atMost(
    unit.wishes.length,
    columns.map(({ column }) => column)
  );
  const columnsBy = <Key>(keyOf: (cell: Cell) => Key): Map<Key, number[]> =>
    new Map(
      [...grouped(columns, ({ cell }) => keyOf(cell))].map(([key, list]) => [key, list.map(({ column }) => column)])
    );
  return {
    unit,
    onDay: columnsBy(({ day }) => day),
    inRegionWeek: columnsBy(({ region, week }) => regionWeek(region, week)),
    inCell: new Map(columns.map(({ cell, column }) => [cellKey(cell.region, cell.day), column])),
    read: (solution) => columns.filter(({ column }) => isChosen(solution, column)).map(({ cell }) => cell)
  };
};

/** A region in a week, with the days on which the unit is worth the same there. */
type Block = {
  readonly region: string;
  readonly week: number;
  readonly days: readonly number[];
  readonly column: number;
};

/**
 * The day and the region are chosen apart: one choice a day, and one a region, week and worth. Far fewer columns than cells, for
 * the rules of heads and of the republic speak of days only, those of regions of weeks. A unit is in one place at most in a week,
 * so that the rows of `linkWeek` make the two agree exactly.
 */
const addInParts = (builder: Builder, unit: Unit, cost: number): UnitColumns => {
  const days = [...new Set(unit.cells.map(({ day }) => day))].toSorted((a, b) => a - b);
  const onDay = new Map(days.map((day) => [day, [builder.choice(0, unit.fixed)]]));
  const blocks = [...grouped(unit.cells, ({ region, week, value }) => `${region} ${week} ${value}`).values()].flatMap(
    (cells): Block[] => {
      const [first] = cells;
      if (!first) return [];
      const column = builder.choice(first.value - cost, unit.fixed);
      return [{ region: first.region, week: first.week, days: cells.map(({ day }) => day), column }];
    }
  );
  const weeks = grouped(blocks, ({ week }) => week);
  for (const inWeek of weeks.values()) linkWeek(builder, inWeek, onDay);
  builder.atMost(unit.wishes.length, [...onDay.values()].flat());
  return {
    unit,
    onDay,
    inRegionWeek: new Map(
      [...grouped(blocks, ({ region, week }) => regionWeek(region, week))].map(([key, list]) => [
        key,
        list.map(({ column }) => column)
      ])
    ),
    inCell: new Map(),
    read: (solution) => readParts(solution, onDay, blocks)
  };
};

/** Within a week: as many days as regions, and for each set of days, who is bound to it has one of them. */
const linkWeek = (builder: Builder, blocks: readonly Block[], onDay: ReadonlyMap<number, readonly number[]>): void => {
  const columnsOf = (days: readonly number[]): number[] => days.flatMap((day) => onDay.get(day) ?? []);
  const all = [...new Set(blocks.flatMap(({ days }) => days))];
  const dayTerms = (days: readonly number[]): Term[] => columnsOf(days).map((column) => [column, -1]);
  builder.row(0, 0, [...blocks.map(({ column }): Term => [column, 1]), ...dayTerms(all)]);
  for (const [, [block]] of grouped(blocks, ({ days }) => days.join(' '))) {
    if (!block || block.days.length === all.length) continue;
    const within = new Set(block.days);
    const bound = blocks.filter(({ days }) => days.every((day) => within.has(day)));
    builder.row(-Infinity, 0, [...bound.map(({ column }): Term => [column, 1]), ...dayTerms(block.days)]);
  }
};

const readParts = (
  solution: ArrayLike<number>,
  onDay: ReadonlyMap<number, readonly number[]>,
  blocks: readonly Block[]
): { region: string; day: number }[] =>
  [...onDay].flatMap(([day, [column = -1]]) => {
    if (!isChosen(solution, column)) return [];
    const block = blocks.find((candidate) => isChosen(solution, candidate.column) && candidate.days.includes(day));
    return block ? [{ region: block.region, day }] : [];
  });
