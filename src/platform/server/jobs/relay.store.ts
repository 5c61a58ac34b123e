import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { databasePool } from '../database/database.ts';
import type { JournaledEvent, Subscription } from './subscription.ts';

/** At most so many rows are handed over at a time. */
export const RELAY_BATCH = 500;

type Row = {
  seq: number;
  at: string;
  type: string;
  object_kind: string;
  object_id: string;
  facts: JournaledEvent['facts'];
};

/**
 * Hands the next rows of the journal to the queues of their subscribers, and moves the relay's position in the same
 * transaction: no event is lost, none handed over twice. Returns how many rows it moved over.
 */
export const relayEvents = async (boss: PgBoss, subscriptions: readonly Subscription[]): Promise<number> => {
  const client = await databasePool().connect();
  try {
    await client.query('begin');
    const moved = await relayBatch(client, boss, subscriptions);
    await client.query('commit');
    client.release();
    return moved;
  } catch (error) {
    client.release(true);
    throw error;
  }
};

const relayBatch = async (
  client: pg.PoolClient,
  boss: PgBoss,
  subscriptions: readonly Subscription[]
): Promise<number> => {
  const position = await client.query<{ seq: number }>('select seq from relay_position for update skip locked');
  const from = position.rows[0]?.seq;
  if (from === undefined) return 0;
  const { rows } = await client.query<Row>(
    'select seq, at::text, type, object_kind, object_id, facts from journal where seq > $1 order by seq limit $2',
    [from, RELAY_BATCH]
  );
  const last = rows.at(-1);
  if (!last) return 0;
  const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
  for (const subscription of subscriptions) {
    const jobs = rows.filter((row) => subscription.on.includes(row.type)).map((row) => ({ data: asEvent(row) }));
    if (jobs.length > 0) await boss.insert(subscription.name, jobs, { db });
  }
  await client.query('update relay_position set seq = $1', [last.seq]);
  return rows.length;
};

const asEvent = (row: Row): JournaledEvent => ({
  seq: row.seq,
  at: row.at.replace(' ', 'T'),
  type: row.type,
  object: { kind: row.object_kind, id: row.object_id },
  facts: row.facts
});
