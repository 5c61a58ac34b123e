import { sql } from 'kysely';
import { actingPost, type Actor, actorId } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { holdGroups, recountSupport } from '../../server/group.store.ts';
import type { GroupOrigin, SetAsideReason } from '../vote-group.ts';

/** The question whose votes these are, with the leader that counts them. */
export type VotedQuestion = { id: string; meeting: string; body: string; leader: string };

/** Both locked, after groups were held as they are: as votes lock them (gather_support in db/migrations). */
export const lockVoted = async (tx: Tx, question: string): Promise<VotedQuestion | undefined> => {
  await holdGroups(tx);
  const { rows } = await sql<VotedQuestion>`
    select id, meeting, body, coalesce(merged_into, id) as leader from questions where id = ${question}`.execute(tx);
  const [voted] = rows;
  if (voted) await sql`select from questions where id = ${voted.leader} for no key update`.execute(tx);
  return voted;
};

type Choice = { origin: GroupOrigin; reason: SetAsideReason; note: string | null; actor: Actor; at: Temporal.Instant };

/** Keeps the group's votes out of the count; how many these are, and what the leader's support is now. None: nothing is kept. */
export const keepOut = async (tx: Tx, voted: VotedQuestion, choice: Choice): Promise<Counted> => {
  const { origin, reason, note, actor, at } = choice;
  const { block, agent } = origin;
  const id = newId();
  const of = sql`question = ${voted.id} and set_aside is null and block = ${block}::bigint
    and (${agent}::bigint is null or agent = ${agent}::bigint)`;
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from supports where ${of}`.execute(tx);
  const votes = rows[0]?.n ?? 0;
  if (votes === 0) return { votes, support: 0 };
  await sql`
    insert into set_asides (id, question, block, agent, reason, note, votes, person, post, at)
    values (${id}, ${voted.id}, ${block}::bigint, ${agent}::bigint, ${reason}, ${note}, ${votes}, ${actorId(actor)},
      ${actingPost(actor, voted.body)}, ${at.toString()})`.execute(tx);
  await sql`update supports set set_aside = ${id} where ${of}`.execute(tx);
  return { votes, support: await recounted(tx, voted.leader) };
};

type Return = { id: string; reason: string; actor: Actor; body: string; at: Temporal.Instant };

/** Counts the group's votes again, but for those that another standing set-aside keeps out. */
export const letIn = async (
  tx: Tx,
  voted: VotedQuestion,
  { id, reason, actor, body, at }: Return
): Promise<Counted> => {
  await sql`
    update set_asides set put_back_at = ${at.toString()}, put_back_by = ${actingPost(actor, body)}, put_back_reason = ${reason}
    where id = ${id}`.execute(tx);
  const { rows } = await sql<{ aside: string | null }>`
    update supports s set set_aside = (
      select a.id from set_asides a
      where a.question = s.question and a.put_back_at is null and a.block = s.block and (a.agent is null or a.agent = s.agent)
      order by a.at limit 1)
    where s.set_aside = ${id}
    returning s.set_aside as aside`.execute(tx);
  return {
    votes: rows.filter(({ aside }) => aside === null).length,
    support: await recounted(tx, voted.leader)
  };
};

/** How many votes changed, and the leader's support after it. */
export type Counted = { votes: number; support: number };

const recounted = async (tx: Tx, leader: string): Promise<number> => {
  await recountSupport(tx, [leader]);
  const row = await tx.selectFrom('questions').select('support').where('id', '=', leader).executeTakeFirst();
  return row?.support ?? 0;
};

/** A set-aside that stands, locked. */
export const lockSetAside = async (
  tx: Tx,
  id: string
): Promise<{ question: string; standing: boolean } | undefined> => {
  const { rows } = await sql<{ question: string; standing: boolean }>`
    select question, put_back_at is null as standing from set_asides where id = ${id} for update`.execute(tx);
  return rows[0];
};
