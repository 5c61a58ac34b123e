import { weekAt } from '../board-weeks.ts';
import type { BoardRows } from './board-data.ts';
import type { Line } from './line.svelte.ts';

/** The column of those that have no day. */
export const TRAY = -1;

/** What stands in one row and week, by day. */
class Cell {
  lines: readonly Line[] = $state.raw([]);
}

/** Lines by row and week. A line that moves touches two cells and no others. */
export class BoardCells {
  readonly #year: number;
  readonly #rows: BoardRows;
  readonly #cells = new Map<string, Cell>();
  readonly #places = new Map<string, Cell>();

  constructor(year: number, rows: BoardRows, rowIds: readonly string[], weeks: number) {
    this.#year = year;
    this.#rows = rows;
    for (const row of rowIds)
      for (let week = TRAY; week < weeks; week += 1) this.#cells.set(`${row} ${week}`, new Cell());
  }

  /** What stands in a row's week, or in its tray. */
  at(row: string, week: number): readonly Line[] {
    return this.#cells.get(`${row} ${week}`)?.lines ?? [];
  }

  /** The row of a line: its body, or the region it goes to; from the tray, the region first wished. */
  rowOf({ wish, region }: Line): string {
    return this.#rows === 'bodies' ? wish.body : (region ?? wish.regions[0] ?? '');
  }

  weekOf({ on }: Line): number {
    return on === null ? TRAY : weekAt(this.#year, on);
  }

  /** Puts a line where it stands now. */
  settle(line: Line): void {
    const cell = this.#cells.get(`${this.rowOf(line)} ${this.weekOf(line)}`);
    const was = this.#places.get(line.wish.id);
    if (was) was.lines = was.lines.filter((other) => other !== line);
    if (!cell) return;
    cell.lines = [...cell.lines, line].toSorted(byDay);
    this.#places.set(line.wish.id, cell);
  }
}

const byDay = (one: Line, other: Line): number => {
  const [a, b] = [`${one.on ?? one.wish.from} ${one.wish.id}`, `${other.on ?? other.wish.from} ${other.wish.id}`];
  return a < b ? -1 : Number(a > b);
};
