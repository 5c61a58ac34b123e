import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';

// Votes hold this lock together while they are written (gather_support in db/migrations), a change of groups holds it alone: a
// vote is counted in the group that its question is in.
const GROUPS_LOCK = 5_204_003;

/** Waits for the votes being written and holds new ones back until the transaction ends. Call it before locking rows. */
export const holdVotesBack = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${GROUPS_LOCK})`.execute(tx);
};

/** Holds groups as they are until the transaction ends, together with the votes being written. Call it before locking rows. */
export const holdGroups = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock_shared(${GROUPS_LOCK})`.execute(tx);
};

/** The id of the question with this number. */
export const questionIdOf = async (tx: Tx, number: string): Promise<string | undefined> =>
  (await tx.selectFrom('questions').select('id').where('number', '=', number).executeTakeFirst())?.id;

/** Puts a question and all that follow it behind a new leader; they remember through whom they came. Returns how many came along. */
export const joinGroup = async (tx: Tx, question: string, leader: string): Promise<number> => {
  const { numAffectedRows } = await sql`
    update questions set merged_into = ${leader}, merged_through = coalesce(merged_through, ${question})
    where merged_into = ${question}`.execute(tx);
  await sql`update questions set status = 'merged', merged_into = ${leader}, merged_through = null, support = 0
    where id = ${question}`.execute(tx);
  await recountSupport(tx, [leader]);
  return Number(numAffectedRows ?? 0n);
};

/** Takes a question out of its group again, with those that came through it, and counts both anew. */
export const leaveGroup = async (
  tx: Tx,
  { question, leader, status }: { question: string; leader: string; status: 'published' | 'awaiting-moderation' }
): Promise<void> => {
  await sql`
    with recursive taken as (
      select id, true as first from questions where merged_through = ${question}
      union all
      select q.id, false from questions q join taken t on q.merged_through = t.id
    )
    update questions q set merged_into = ${question}, merged_through = case when t.first then null else merged_through end
    from taken t where q.id = t.id`.execute(tx);
  await sql`update questions set status = ${status}, merged_into = null, merged_through = null
    where id = ${question}`.execute(tx);
  await recountSupport(tx, [question, leader]);
};

/** Counts a leader's support from the votes themselves: distinct devices over its whole group, without what was set aside. */
export const recountSupport = async (tx: Tx, leaders: readonly string[]): Promise<void> => {
  await sql`
    update questions q set support = (
      select count(distinct s.device) from counted_supports s
      where s.question in (select q.id union all select m.id from questions m where m.merged_into = q.id))
    where q.id = any(${[...leaders]}::uuid[])`.execute(tx);
};
