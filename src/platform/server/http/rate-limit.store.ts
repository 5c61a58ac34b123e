import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { secret } from '../config.ts';
import { database } from '../database/database.ts';
import { ofEachSpace } from '../database/rehearsal-space.ts';
import { Gathering } from '../gathering.ts';

/** At most `max` in each window of `perSeconds`. */
export type Limit = { max: number; perSeconds: number };

type Taking = { key: string; perSeconds: number };

const MOST_IN_A_BATCH = 500;
const MOST_WAITING = 20_000;

/**
 * Takes one from the limit of `key` and says whether it was still there. Counted in PostgreSQL, so over all nodes and
 * also for what is refused afterwards; what comes at once is counted together. Keys hold addresses or e-mails: only their keyed
 * hash is stored.
 */
export const takeFromLimit = async (key: string, { max, perSeconds }: Limit): Promise<boolean> => {
  const hidden = createHmac('sha256', secret()).update(key).digest('base64url').slice(0, 24);
  return (await takings().take({ key: hidden, perSeconds })) <= max;
};

/** How many each had taken of its window, with itself, in their order. */
const takeAll = async (takings: readonly Taking[]): Promise<number[]> => {
  const taken = Map.groupBy(takings, ({ key }) => key);
  // In one order everywhere, so that two nodes wait for each other instead of clashing.
  const keys = [...taken.keys()].toSorted();
  const { rows } = await sql<{ key: string; taken: number }>`
    insert into rate_limits (key, window_start, taken)
    select key, date_bin(make_interval(secs => seconds), now(), 'epoch'), count
    from unnest(${keys}::text[], ${keys.map((key) => taken.get(key)?.[0]?.perSeconds ?? 0)}::int[],
      ${keys.map((key) => taken.get(key)?.length ?? 0)}::int[]) as t (key, seconds, count)
    on conflict (key, window_start) do update set taken = rate_limits.taken + excluded.taken
    returning key, taken`.execute(database());
  const before = new Map(rows.map((row) => [row.key, row.taken - (taken.get(row.key)?.length ?? 0)]));
  return takings.map(({ key }) => {
    const counted = (before.get(key) ?? 0) + 1;
    before.set(key, counted);
    return counted;
  });
};

const takings = ofEachSpace(
  () =>
    new Gathering<Taking, number>({
      most: MOST_IN_A_BATCH,
      mostWaiting: MOST_WAITING,
      // Windows of two lengths are counted one after the other.
      apart: ({ key, perSeconds }) => ({ key, kind: perSeconds }),
      write: takeAll
    })
);

/** Removes windows older than a day. By the timetable. */
export const forgetOldLimits = async (): Promise<void> => {
  await sql`delete from rate_limits where window_start < now() - interval '1 day'`.execute(database());
};
