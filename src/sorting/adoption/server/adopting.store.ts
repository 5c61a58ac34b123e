import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { SortingResult } from '../../result.ts';
import type { InBoth } from '../adopted-sorting.ts';

/** A meeting's sorting as its adoption needs it, locked. */
export type SortingToAdopt = {
  readonly id: string;
  readonly state: string;
  readonly edition: number;
  /** The body whose meeting it was. */
  readonly body: string;
  readonly region: string;
  /** The post that held it. */
  readonly holder: string;
  readonly meeting: { readonly id: string; readonly number: string; readonly startsAt: Temporal.Instant };
  readonly subject: InBoth;
  /** Both null until it was computed. */
  readonly result: SortingResult | null;
  readonly proposal: SortingResult | null;
};

/** Locks the sorting of a meeting that stands; undefined for any other. */
export const lockSorting = async (tx: Tx, id: string): Promise<SortingToAdopt | undefined> => {
  const row = await tx
    .selectFrom('sortings as s')
    .innerJoin('meetings as m', (join) => join.on(sql<boolean>`m.id::text = s.scope`))
    .select(['s.id', 's.state', 's.edition', 's.result', 's.proposal'])
    .select(['m.id as meeting', 'm.number', 'm.startsAt', 'm.body', 'm.region', 'm.holder', 'm.themeKk', 'm.themeRu'])
    .where('s.id', '=', id)
    .where('s.scopeKind', '=', 'meeting')
    .where('s.replacedBy', 'is', null)
    .forUpdate('s')
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    state: row.state,
    edition: row.edition,
    body: row.body,
    region: row.region,
    holder: row.holder,
    meeting: { id: row.meeting, number: row.number, startsAt: row.startsAt },
    subject: { kk: row.themeKk, ru: row.themeRu },
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
