import type { Insertable } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';
import { sql } from 'kysely';

/** The numbers of the sheets a meeting has. Batches of one meeting come one after the other. */
export const sheetsThere = async (tx: Tx, meeting: string): Promise<Set<string>> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('paper-sheets/' || ${meeting}::text, 0))`.execute(tx);
  const rows = await tx.selectFrom('paperSheets').select('sheet').where('meeting', '=', meeting).execute();
  return new Set(rows.map(({ sheet }) => sheet));
};

/** Keeps on which sheets questions stood. */
export const keepSheets = async (tx: Tx, rows: readonly Insertable<DB['paperSheets']>[]): Promise<void> => {
  if (rows.length === 0) return;
  await tx
    .insertInto('paperSheets')
    .values([...rows])
    .execute();
};
