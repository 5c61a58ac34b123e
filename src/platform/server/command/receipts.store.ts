import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../actor.ts';
import type { Tx } from '../database/database.ts';

/** An act that may come twice: the command, who gives it, and the key that the caller made. */
export type ReceiptKey = { command: string; actor: Actor; receipt: string };

/** The stored answer of an earlier act. */
export type Known<Value> = { value: Value };

/** Receipts belong to the command and to who gave it: a stranger's key finds nothing. */
export const storedKey = ({ command, actor, receipt }: ReceiptKey): string => {
  const who = actor.kind === 'staff' ? actor.person : actor.kind;
  return createHash('sha256').update([command, who, receipt].join('\n')).digest('base64url');
};

/** The stored answers by their keys. Waits for acts with these keys that are being carried out now. */
export const receiptsFor = async <Value>(tx: Tx, keys: readonly string[]): Promise<Map<string, Known<Value>>> => {
  if (keys.length === 0) return new Map();
  // In one order everywhere, so that two batches wait for each other instead of clashing.
  await sql`select pg_advisory_xact_lock(place)
    from (select hashtextextended(key, 0) as place from unnest(${[...keys]}::text[]) as key order by place) as places`.execute(
    tx
  );
  const rows = await tx
    .selectFrom('commandReceipts')
    .select(['key', 'outcome'])
    .where('key', '=', sql<string>`any(${[...keys]}::text[])`)
    .execute();
  // The outcomes were written by keepReceipts of the same command: their shape is that command's.
  return new Map(rows.map(({ key, outcome }) => [key, outcome as Known<Value>]));
};

/** Keeps the answers with the acts, in their transaction. The values must be plain JSON. */
export const keepReceipts = async (
  tx: Tx,
  receipts: readonly { key: string; command: string; value: unknown; at: Temporal.Instant }[]
): Promise<void> => {
  if (receipts.length === 0) return;
  const column = (of: (receipt: (typeof receipts)[number]) => string): string[] => receipts.map(of);
  await sql`insert into command_receipts (key, command, outcome, at)
    select * from unnest(${column(({ key }) => key)}::text[], ${column(({ command }) => command)}::text[],
      ${column(({ value }) => JSON.stringify({ value }))}::jsonb[], ${column(({ at }) => at.toString())}::timestamptz[])`.execute(
    tx
  );
};
