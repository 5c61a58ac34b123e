/** A worked case as it stands in its table: texts only. `line` is its line in the file, from 1. */
export type WorkedCase = {
  readonly line: number;
  readonly norm: string;
  readonly whose: string;
  readonly of: string;
  readonly besides: string;
  readonly recorded: string;
  readonly askedOn: string;
  readonly due: string;
  readonly verdict: string;
  readonly why: string;
};

const COLUMNS = 9;
const isRow = (cells: readonly string[]): boolean => cells[0] !== 'norm' && !/^-+$/.test(cells[0] ?? '');

const caseOf = (cells: readonly string[], line: number): WorkedCase => {
  const [norm = '', whose = '', of = '', besides = '', recorded = '', askedOn = '', due = '', verdict = '', why = ''] =
    cells;
  if (cells.length !== COLUMNS) throw new Error(`line ${line}: ${cells.length} columns instead of ${COLUMNS}`);
  return { line, norm, whose, of, besides, recorded, askedOn, due, verdict, why };
};

/** The cases in the tables of a file of this folder, in their order. Throws where a row has not all its columns. */
export const workedCases = (markdown: string): readonly WorkedCase[] =>
  markdown
    .split('\n')
    .map((text, at) => ({ text: text.trim(), line: at + 1 }))
    .filter(({ text }) => text.startsWith('|'))
    .map(({ text, line }) => ({
      line,
      cells: text
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    }))
    .filter(({ cells }) => isRow(cells))
    .map(({ cells, line }) => caseOf(cells, line));
