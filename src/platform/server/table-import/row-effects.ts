import { type CellFault, earlierTwins, type ReadRow, type ReadTable } from '../../table-import/index.ts';
import type { ImportCounts } from './import-scope.ts';

/** What stands now in a cell that a row would change. */
export type Standing = string | number | Temporal.PlainDate | null;

/** What a row would do, as its area says: `was` and `faults` by the column. */
export type RowEffect =
  | { readonly does: 'new' | 'same' }
  | { readonly does: 'changes'; readonly was: Readonly<Record<string, Standing>> }
  | { readonly does: 'wrong'; readonly faults: Readonly<Record<string, CellFault>> };

/** A row of the sheet with what it would do. */
export type CheckedRow<Row extends object> = ReadRow<Row> & { readonly effect: RowEffect };

type Check<Row extends object> = {
  check: (rows: readonly Row[]) => Promise<readonly RowEffect[]>;
  keyOf: (row: Row) => string;
  keyField: string;
};

/** Every row with its effect: wrong by its cells, said twice, or as the area finds by what stands already. */
export const checkedRows = async <Row extends object>(
  { rows }: ReadTable<Row>,
  { check, keyOf, keyField }: Check<Row>
): Promise<readonly CheckedRow<Row>[]> => {
  const twins = earlierTwins(rows, keyOf);
  const sound = rows.filter((row) => row.row !== null && !twins.has(row.at));
  const effects = await check(sound.flatMap(({ row }) => (row === null ? [] : [row])));
  const byRow = new Map(sound.map(({ at }, place) => [at, effects[place]] as const));
  return rows.map((row) => ({ ...row, effect: byRow.get(row.at) ?? faultOf(row, twins.get(row.at), keyField) }));
};

const faultOf = <Row extends object>({ cells }: ReadRow<Row>, twin: number | undefined, field: string): RowEffect => ({
  does: 'wrong',
  faults:
    twin === undefined
      ? Object.fromEntries(Object.entries(cells).flatMap(([id, { fault }]) => (fault ? [[id, fault]] : [])))
      : { [field]: { code: 'row-twice', params: { row: twin } } }
});

/** How many rows do what. */
export const countsOf = (rows: readonly { effect: RowEffect }[], leftOut: number): ImportCounts & { wrong: number } => {
  const counts = { new: 0, changes: 0, same: 0, wrong: 0, leftOut };
  for (const { effect } of rows) counts[effect.does] += 1;
  return counts;
};
