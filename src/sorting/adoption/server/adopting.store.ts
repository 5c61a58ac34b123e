import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { SortingResult } from '../../result.ts';
import type { Owner } from '../../scope.ts';
import { ofItsMeeting, ownerOfScope, SCOPE_COLUMNS, type SortedScope, scopeOf } from '../../server/scope.store.ts';

/** A sorting as its adoption needs it, locked. */
export type SortingToAdopt = Owner & {
  readonly id: string;
  readonly state: string;
  readonly edition: number;
  readonly scope: SortedScope;
  /** Both null until it was computed. */
  readonly result: SortingResult | null;
  readonly proposal: SortingResult | null;
};

/** Locks a sorting that stands; undefined for any other. */
export const lockSorting = async (tx: Tx, id: string): Promise<SortingToAdopt | undefined> => {
  const row = await tx
    .selectFrom('sortings as s')
    .leftJoin('meetings as m', (join) => join.on(ofItsMeeting))
    .select(['s.id', 's.state', 's.edition', 's.result', 's.proposal', ...SCOPE_COLUMNS])
    .where('s.id', '=', id)
    .where('s.replacedBy', 'is', null)
    .forUpdate('s')
    .executeTakeFirst();
  if (!row) return undefined;
  const scope = scopeOf(row);
  return {
    id: row.id,
    state: row.state,
    edition: row.edition,
    scope,
    ...ownerOfScope(scope),
    // Only the computing job and its corrections write these columns.
    result: row.result as unknown as SortingResult | null,
    proposal: row.proposal as unknown as SortingResult | null
  };
};

/** The numbers of questions by their ids. */
export const numbersOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('questions')
    .select(['id', 'number'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
};

/** Marks a sorting as adopted in this version of its publication. */
export const saveAdoption = async (
  tx: Tx,
  id: string,
  adopted: { at: Temporal.Instant; by: string | null; version: number }
): Promise<void> => {
  await tx
    .updateTable('sortings')
    .set({
      state: 'adopted',
      standing: 'adopted',
      lastRun: null,
      adoptedAt: adopted.at,
      adoptedBy: adopted.by,
      adoptedVersion: adopted.version
    })
    .where('id', '=', id)
    .execute();
};
