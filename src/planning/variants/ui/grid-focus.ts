/** Columns before the first week: the head of the row and the tray. */
const BEFORE = 2;

type Spot = { row: number; column: number; chip: number };

const CHIP = '[data-wish]';

/** The one place of a grid that the tabulator reaches, carried by the arrow keys over cells and the chips in them. */
export class GridFocus {
  readonly #body: HTMLTableSectionElement;
  #active: HTMLElement | undefined;

  constructor(table: HTMLTableElement) {
    this.#body = table.tBodies[0] ?? table.createTBody();
    this.#reach(this.#at({ row: 0, column: BEFORE, chip: 0 }));
  }

  /** What was focused by a click or the tabulator is where the arrows go on from. */
  follow(target: EventTarget | null): void {
    const element = target instanceof Element ? target.closest<HTMLElement>(`${CHIP}, td`) : null;
    if (element) this.#reach(element);
  }

  /** Goes by rows, chip by chip within a cell, or by weeks. */
  step(rows: number, weeks: number): void {
    const from = this.#spot();
    if (weeks !== 0) return this.#focus({ row: from.row, column: this.#column(from.column + weeks), chip: 0 });
    const chips = this.#chips(from);
    const chip = from.chip + rows;
    if (chip >= 0 && chip < chips.length) return this.#focus({ ...from, chip });
    const row = Math.max(0, Math.min(this.#body.rows.length - 1, from.row + rows));
    if (row === from.row) return;
    const there = { row, column: from.column, chip: 0 };
    this.#focus({ ...there, chip: rows < 0 ? Math.max(0, this.#chips(there).length - 1) : 0 });
  }

  /** Goes to the tray or to the last week of the row. */
  toEdge(end: 'first' | 'last'): void {
    const from = this.#spot();
    this.#focus({ row: from.row, column: this.#column(end === 'first' ? 0 : Infinity), chip: 0 });
  }

  /** Focuses the chip of a wish wherever it stands now. */
  toWish(wish: string): void {
    const chip = this.#body.querySelector<HTMLElement>(`[data-wish="${wish}"]`);
    if (!chip) return;
    this.#reach(chip);
    chip.focus();
  }

  /** What the tabulator reached may have been drawn anew elsewhere: its line is where it goes then, or the first week. */
  keep(): void {
    if (this.#active?.isConnected) return;
    const wish = this.#active?.dataset['wish'];
    const again = wish === undefined ? null : this.#body.querySelector<HTMLElement>(`[data-wish="${wish}"]`);
    this.#reach(again ?? this.#at({ row: 0, column: BEFORE, chip: 0 }));
  }

  #column(column: number): number {
    return Math.max(1, Math.min((this.#body.rows[0]?.cells.length ?? 1) - 1, column));
  }

  #cell({ row, column }: Pick<Spot, 'row' | 'column'>): HTMLTableCellElement | undefined {
    return this.#body.rows[row]?.cells[column];
  }

  #chips(spot: Pick<Spot, 'row' | 'column'>): HTMLElement[] {
    return [...(this.#cell(spot)?.querySelectorAll<HTMLElement>(CHIP) ?? [])];
  }

  #at(spot: Spot): HTMLElement | undefined {
    return this.#chips(spot)[spot.chip] ?? this.#cell(spot);
  }

  #spot(): Spot {
    const cell = this.#active?.isConnected ? this.#active.closest('td') : null;
    const row = cell?.parentElement;
    if (!cell || !(row instanceof HTMLTableRowElement)) return { row: 0, column: BEFORE, chip: 0 };
    const at = { row: row.sectionRowIndex, column: cell.cellIndex };
    return {
      ...at,
      chip: Math.max(
        0,
        this.#chips(at).findIndex((chip) => chip === this.#active)
      )
    };
  }

  #focus(spot: Spot): void {
    const element = this.#at(spot);
    this.#reach(element);
    element?.focus();
  }

  #reach(element: HTMLElement | undefined): void {
    if (!element || element === this.#active) return;
    if (this.#active) this.#active.tabIndex = -1;
    element.tabIndex = 0;
    this.#active = element;
  }
}
