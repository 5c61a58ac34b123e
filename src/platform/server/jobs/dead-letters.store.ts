import { CompiledQuery, sql } from 'kysely';
import type { Tx } from '../database/database.ts';
import { DEAD_LETTERS, jobQueue } from './boss.ts';

/** A job that failed at every try: from which queue, and which row of the journal it is about, if one. */
export type DeadLetter = { id: string; queue: string; seq: number | null };

/** The dead letter with this id, locked against being handled twice. */
export const lockDeadLetter = async (tx: Tx, id: string): Promise<DeadLetter | undefined> => {
  const { rows } = await sql<DeadLetter>`
    select id::text, coalesce(source_name, '') as queue, (data ->> 'seq')::bigint as seq from pgboss.job
    where name = ${DEAD_LETTERS} and id = ${id}::uuid for update`.execute(tx);
  return rows[0];
};

/** pg-boss's own statements inside our transaction. */
const within = (tx: Tx) => ({
  executeSql: async (text: string, values: unknown[] = []) => {
    const { rows } = await tx.withoutPlugins().executeQuery(CompiledQuery.raw(text, values));
    return { rows };
  }
});

/** Moves it back to the queue it came from; false when that queue is no more. */
export const putBack = async (tx: Tx, id: string): Promise<boolean> =>
  (await jobQueue().redrive(DEAD_LETTERS, { ids: [id], db: within(tx) })) === 1;

/** Takes it away for good: the journal keeps that it was. */
export const takeAway = async (tx: Tx, id: string): Promise<void> => {
  await jobQueue().deleteJob(DEAD_LETTERS, id, { db: within(tx) });
};
