import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { secret } from '../config.ts';
import { database } from '../database/database.ts';

/** At most `max` in each window of `perSeconds`. */
export type Limit = { max: number; perSeconds: number };

/**
 * Takes one from the limit of `key` and says whether it was still there. Counted in PostgreSQL, so over all nodes and
 * also for what is refused afterwards. Keys hold addresses or e-mails: only their keyed hash is stored.
 */
export const takeFromLimit = async (key: string, { max, perSeconds }: Limit): Promise<boolean> => {
  const hidden = createHmac('sha256', secret()).update(key).digest('base64url').slice(0, 24);
  const { rows } = await sql<{ taken: number }>`
    insert into rate_limits (key, window_start, taken)
    values (${hidden}, date_bin(make_interval(secs => ${perSeconds}), now(), 'epoch'), 1)
    on conflict (key, window_start) do update set taken = rate_limits.taken + 1
    returning taken`.execute(database());
  return (rows[0]?.taken ?? max + 1) <= max;
};

/** Removes windows older than a day. By the timetable. */
export const forgetOldLimits = async (): Promise<void> => {
  await sql`delete from rate_limits where window_start < now() - interval '1 day'`.execute(database());
};
