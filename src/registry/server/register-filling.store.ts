import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';

const LOCK = 5204020;

/** Whether the register was ever filled, as the journal says; other fillings wait until this transaction ends. */
export const lockedFilling = async (tx: Tx): Promise<{ filled: boolean }> => {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
  const row = await tx.selectFrom('journal').select('seq').where('type', '=', 'RegisterFilled').executeTakeFirst();
  return { filled: row !== undefined };
};
