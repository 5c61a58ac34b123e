import { sql } from 'kysely';
import { type Actor, actorId } from '../../actor.ts';
import type { DomainEvent } from '../../event.ts';
import type { Tx } from '../database/database.ts';

/** What becomes a row of the journal. */
export type JournalEntry = { actor: Actor; act: string; event: DomainEvent; at: Temporal.Instant };

/**
 * Writes rows of the journal and returns their positions, in their order. Takes the journal's lock until the transaction ends:
 * call it last. Source of the chain: each hash covers the row and the hash before it (db/migrations/0001_platform.sql).
 */
export const appendAllToJournal = async (tx: Tx, entries: readonly JournalEntry[]): Promise<number[]> => {
  if (entries.length === 0) return [];
  const column = (of: (entry: JournalEntry) => string | null): (string | null)[] => entries.map(of);
  const { rows } = await sql<{ seq: number }>`
    select journal_append(e.at, e.kind, e.who, e.act, e.type, e.object_kind, e.object_id, e.facts) as seq
    from unnest(
      ${column(({ at }) => at.toString())}::timestamptz[], ${column(({ actor }) => actor.kind)}::text[],
      ${column(({ actor }) => actorId(actor))}::text[], ${column(({ act }) => act)}::text[],
      ${column(({ event }) => event.type)}::text[], ${column(({ event }) => event.object.kind)}::text[],
      ${column(({ event }) => event.object.id)}::text[], ${column(({ event }) => JSON.stringify(event.facts))}::jsonb[]
    ) with ordinality as e (at, kind, who, act, type, object_kind, object_id, facts, place)
    order by e.place`.execute(tx);
  if (rows.length !== entries.length) throw new Error('The journal gave no position.');
  return rows.map(({ seq }) => seq);
};

/** The same of one row. */
export const appendToJournal = async (tx: Tx, entry: JournalEntry): Promise<number> =>
  (await appendAllToJournal(tx, [entry]))[0] ?? 0;
