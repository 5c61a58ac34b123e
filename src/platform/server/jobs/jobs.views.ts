import { sql } from 'kysely';
import { database } from '../database/database.ts';
import { DEAD_LETTERS } from './boss.ts';

/** One queue now: how much waits to be tried, is being done, waits to be tried again, and lies with the dead letters. */
export type QueueState = {
  queue: string;
  waiting: number;
  active: number;
  retrying: number;
  dead: number;
  oldest: Temporal.Instant | null;
};

/** Every queue of ours with what is in it, by name. */
export const queueStates = async (): Promise<QueueState[]> => {
  const { rows } = await sql<QueueState>`
    select q.name as queue,
      count(j.id) filter (where j.state = 'created') as waiting,
      count(j.id) filter (where j.state = 'active') as active,
      count(j.id) filter (where j.state = 'retry') as retrying,
      (select count(*) from pgboss.job d where d.name = ${DEAD_LETTERS} and d.source_name = q.name
        and d.state < 'completed') as dead,
      min(j.created_on) filter (where j.state in ('created', 'retry')) as oldest
    from pgboss.queue q left join pgboss.job j on j.name = q.name and j.state < 'completed'
    where q.name <> ${DEAD_LETTERS} and q.name not like '\\_\\_pgboss%'
    group by q.name order by q.name`.execute(database());
  return rows;
};

/** A job that failed at every try, with what the last try said and the event it is about. */
export type DeadLetterView = {
  id: string;
  queue: string;
  failedAt: Temporal.Instant;
  tries: number;
  error: string;
  seq: number | null;
  type: string | null;
};

const PAGE = 50;

/** Dead letters, the newest first, fifty a page; of one queue where one is named. */
export const deadLetters = async (
  queue: string | null,
  page: number
): Promise<{ total: number; pages: number; letters: DeadLetterView[] }> => {
  const chosen = sql`from pgboss.job
    where name = ${DEAD_LETTERS} and state < 'completed' and (${queue}::text is null or source_name = ${queue}::text)`;
  const counted = await sql<{ total: number }>`select count(*) as total ${chosen}`.execute(database());
  const listed = await sql<DeadLetterView>`
    select id::text, coalesce(source_name, '') as queue, created_on as failed_at, coalesce(source_retry_count, 0) + 1 as tries,
      left(coalesce(source_output ->> 'message', ''), 500) as error, (data ->> 'seq')::bigint as seq, data ->> 'type' as type
    ${chosen} order by created_on desc, id limit ${PAGE} offset ${(page - 1) * PAGE}`.execute(database());
  const total = counted.rows[0]?.total ?? 0;
  return { total, pages: Math.ceil(total / PAGE), letters: listed.rows };
};

/** How many seconds the oldest event has not been handed over yet, and the oldest job that is due has waited. */
export const queueAges = async (): Promise<{ relaySeconds: number; jobSeconds: number }> => {
  const { rows } = await sql<{ relaySeconds: number; jobSeconds: number }>`
    select
      coalesce(extract(epoch from clock_timestamp() - (
        select at from journal where seq > (select seq from relay_position) order by seq limit 1)), 0)::float as relay_seconds,
      coalesce(extract(epoch from clock_timestamp() - (
        select min(start_after) from pgboss.job
        where state in ('created', 'retry') and start_after <= clock_timestamp() and name <> ${DEAD_LETTERS}
          and name not like '\\_\\_pgboss%')), 0)::float as job_seconds`.execute(database());
  const ages = rows[0] ?? { relaySeconds: 0, jobSeconds: 0 };
  return { relaySeconds: Math.max(0, ages.relaySeconds), jobSeconds: Math.max(0, ages.jobSeconds) };
};
