import type { EditionId } from '#decree/index.ts';
import type { ControlCell, VerdictCounts } from './control.ts';

/** The kind of publication a control table is; its subject is the year. */
export const CONTROL_TABLE = 'control-table';

/** The published table of a year; its canonical JSON is what the shown hash is the hash of. `asOf` is the date of the data. */
export type ControlContent = {
  format: 'kezdesu/control-table/1';
  year: number;
  editions: readonly EditionId[];
  asOf: string;
  journalHead: { seq: number; hash: string };
  cells: readonly { who: string; norm: string; counts: VerdictCounts }[];
};

const order = (one: ControlCell, other: ControlCell): number => {
  const [a, b] = [`${one.who}/${one.norm}`, `${other.who}/${other.norm}`];
  return a < b ? -1 : Number(a > b);
};

/** The cells as they are published: in one order, so that the same verdicts are the same text. */
export const publishedCells = (cells: readonly ControlCell[]): ControlContent['cells'] =>
  cells.toSorted(order).map(({ who, norm, counts }) => ({ who, norm, counts }));
