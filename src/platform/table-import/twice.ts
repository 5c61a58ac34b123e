import type { ReadRow } from './read-table.ts';

/** The number of the earlier row that says the same as this one by its key; rows that are wrong have none. */
export const earlierTwins = <Row extends object>(
  rows: readonly ReadRow<Row>[],
  keyOf: (row: Row) => string
): ReadonlyMap<number, number> => {
  const first = new Map<string, number>();
  const twins = new Map<number, number>();
  for (const { at, row } of rows) {
    if (row === null) continue;
    const earlier = first.get(keyOf(row));
    if (earlier === undefined) first.set(keyOf(row), at);
    else twins.set(at, earlier);
  }
  return twins;
};
