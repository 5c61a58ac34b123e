import { sql } from 'kysely';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { EntryTerms, Precision } from '../../schedule.ts';
import type { MadeEntry } from '../choice.ts';

/** The entries of a year that were made of proposals and stand. One query. */
export const madeEntries = async (year: number, db: Database | Tx = database()): Promise<MadeEntry[]> => {
  const rows = await db
    .selectFrom('scheduleEntries')
    .select(['id', 'proposal', 'body', 'region', 'district', 'plannedOn', 'format', 'themeKk', 'themeRu'])
    .select(sql<Precision>`precision`.as('precision'))
    .where('year', '=', year)
    .where('withdrawnAt', 'is', null)
    .orderBy('plannedOn')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, proposal, ...terms }) => (proposal === null ? [] : [{ id, proposal, terms }]));
};

/** Adds an entry made of a proposal; returns its id. */
export const insertMadeEntry = async (tx: Tx, year: number, proposal: string, terms: EntryTerms): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('scheduleEntries')
    .values({ id, year, proposal, ...terms })
    .execute();
  return id;
};

/** Takes entries out of a draft: what was never approved leaves no trace in the schedule, only in the journal. */
export const deleteEntries = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await tx.deleteFrom('scheduleEntries').where('id', 'in', ids).execute();
};
