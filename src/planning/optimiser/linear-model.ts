/** A linear programme with whole-number columns: maximise the cost over columns within rows. Plain arrays, any solver's. */
export type LinearProgramme = {
  readonly columns: number;
  /** False where a row without columns cannot hold: no solver is asked then. */
  readonly possible: boolean;
  readonly cost: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Which columns are whole numbers. */
  readonly whole: readonly boolean[];
  readonly rowLower: readonly number[];
  readonly rowUpper: readonly number[];
  /** The rows one after another: where each begins, its columns, its coefficients. */
  readonly starts: readonly number[];
  readonly indices: readonly number[];
  readonly values: readonly number[];
};

export type Term = readonly [column: number, coefficient: number];

/** Builds a programme column by column and row by row. */
export type Builder = {
  readonly column: (cost: number, bounds?: { lower?: number; upper?: number; whole?: boolean }) => number;
  /** A yes-or-no column; `fixed` is always yes. */
  readonly choice: (cost: number, fixed?: boolean) => number;
  readonly row: (lower: number, upper: number, terms: readonly Term[]) => void;
  /** At most so many of these choices; when more are fixed, no others than those. A row that cannot bind is left out. */
  readonly atMost: (limit: number, choices: readonly number[]) => void;
  /** The first column is at most the sum of the others. */
  readonly implied: (column: number, by: readonly number[]) => void;
  readonly isFixed: (column: number) => boolean;
  readonly programme: () => LinearProgramme;
};

/** An empty programme. */
export const newBuilder = (): Builder => {
  const columns = newColumns();
  const rows = newRows();
  return {
    column: columns.add,
    choice: (cost, fixed = false) => columns.add(cost, { lower: fixed ? 1 : 0, upper: 1, whole: true }),
    row: rows.add,
    atMost(limit, choices) {
      if (choices.length <= limit) return;
      const bound = Math.max(limit, choices.filter(columns.isFixed).length);
      const terms = choices.map((index): Term => [index, 1]);
      rows.add(-Infinity, bound, terms);
    },
    implied: (index, by) => rows.add(-Infinity, 0, [[index, 1], ...by.map((other): Term => [other, -1])]),
    isFixed: columns.isFixed,
    programme: () => ({ columns: columns.kept.cost.length, possible: rows.possible(), ...columns.kept, ...rows.kept })
  };
};

type Columns = {
  add: Builder['column'];
  isFixed: Builder['isFixed'];
  kept: Record<'cost' | 'lower' | 'upper', number[]> & { whole: boolean[] };
};

const newColumns = (): Columns => {
  const kept: Columns['kept'] = { cost: [], lower: [], upper: [], whole: [] };
  return {
    kept,
    isFixed: (index) => kept.lower[index] === 1,
    add(cost, { lower = 0, upper = Infinity, whole = false } = {}) {
      kept.lower.push(lower);
      kept.upper.push(upper);
      kept.whole.push(whole);
      return kept.cost.push(cost) - 1;
    }
  };
};

type Rows = {
  add: Builder['row'];
  possible: () => boolean;
  kept: Record<'rowLower' | 'rowUpper' | 'starts' | 'indices' | 'values', number[]>;
};

const newRows = (): Rows => {
  const kept: Rows['kept'] = { rowLower: [], rowUpper: [], starts: [0], indices: [], values: [] };
  let possible = true;
  return {
    kept,
    possible: () => possible,
    add(lower, upper, terms) {
      if (terms.length === 0) {
        possible &&= lower <= 0 && upper >= 0;
        return;
      }
      kept.rowLower.push(lower);
      kept.rowUpper.push(upper);
      for (const [index, value] of terms) {
        kept.indices.push(index);
        kept.values.push(value);
      }
      kept.starts.push(kept.indices.length);
    }
  };
};
