import { sql } from 'kysely';
import { type Actor, actorId } from '../../actor.ts';
import type { DomainEvent } from '../../event.ts';
import type { Tx } from '../database/database.ts';

/**
 * Writes one row of the journal and returns its position. Takes the journal's lock until the transaction ends:
 * call it last. Source of the chain: each hash covers the row and the hash before it (db/migrations/0001_platform.sql).
 */
export const appendToJournal = async (
  tx: Tx,
  entry: { actor: Actor; act: string; event: DomainEvent; at: Temporal.Instant }
): Promise<number> => {
  const { actor, act, event, at } = entry;
  const { rows } = await sql<{ seq: number }>`
    select journal_append(${at.toString()}::timestamptz, ${actor.kind}, ${actorId(actor)}, ${act}, ${event.type},
      ${event.object.kind}, ${event.object.id}, ${JSON.stringify(event.facts)}::jsonb) as seq`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error('The journal gave no position.');
  return row.seq;
};
