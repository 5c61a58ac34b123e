import { sql } from 'kysely';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { EntryTerms, Precision } from '../../schedule.ts';
import type { MadeEntry } from '../choice.ts';

/** The entries of a year that were made of proposals, withdrawn ones too. One query. */
export const madeEntries = async (year: number, db: Database | Tx = database()): Promise<MadeEntry[]> => {
  const rows = await db
    .selectFrom('scheduleEntries')
    .select([
      'id',
      'proposal',
      'body',
      'region',
      'district',
      'plannedOn',
      'format',
      'themeKk',
      'themeRu',
      'withdrawnAt'
    ])
    .select(sql<Precision>`precision`.as('precision'))
    .where('year', '=', year)
    .orderBy('plannedOn')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, proposal, withdrawnAt, ...terms }) =>
    proposal === null ? [] : [{ id, proposal, terms, withdrawn: withdrawnAt !== null }]
  );
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

/** Gives a made entry other terms; one that was withdrawn stands again. */
export const updateMadeEntry = async (tx: Tx, id: string, terms: EntryTerms): Promise<void> => {
  await tx
    .updateTable('scheduleEntries')
    .set({ ...terms, withdrawnAt: null })
    .where('id', '=', id)
    .execute();
};

/**
 * Takes entries out of a draft. What was never published leaves no trace in the schedule, only in the journal; but what somebody
 * remarked on stays beside the remark, withdrawn.
 */
export const takeOut = async (tx: Tx, ids: readonly string[], at: Temporal.Instant): Promise<void> => {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('scheduleEntries as e')
    .where('e.id', 'in', ids)
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('scheduleRemarks as r').select('r.id').whereRef('r.entry', '=', 'e.id')))
    )
    .execute();
  await tx.updateTable('scheduleEntries').set({ withdrawnAt: at }).where('id', 'in', ids).execute();
};
