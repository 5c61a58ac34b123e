import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import type { Tx } from '../database/database.ts';

/** Receipts belong to the command and to who gave it: a stranger's key finds nothing. */
const keyOf = (command: string, receipt: string, actor: Actor): string => {
  const who = actor.kind === 'staff' ? actor.person : actor.kind;
  return createHash('sha256').update([command, who, receipt].join('\n')).digest('base64url');
};

/** The stored answer of an earlier act with this key. Waits for one that is being carried out now. */
export const receiptFor = async <Value>(
  tx: Tx,
  command: string,
  receipt: string,
  actor: Actor
): Promise<{ value: Value } | undefined> => {
  const key = keyOf(command, receipt, actor);
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
  const row = await tx.selectFrom('commandReceipts').select('outcome').where('key', '=', key).executeTakeFirst();
  // The outcome was written by keepReceipt of the same command: its shape is that command's.
  return row && (row.outcome as { value: Value });
};

/** Keeps the answer with the act, in its transaction. The value must be plain JSON. */
export const keepReceipt = async (
  tx: Tx,
  command: string,
  receipt: string,
  actor: Actor,
  value: unknown,
  at: Temporal.Instant
): Promise<void> => {
  const row = { key: keyOf(command, receipt, actor), command, outcome: JSON.stringify({ value }), at };
  await tx.insertInto('commandReceipts').values(row).execute();
};
