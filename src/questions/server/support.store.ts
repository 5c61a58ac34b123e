import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { SupportChange } from '../support.ts';

/** A question somebody votes on, with the leader that counts for it; `grouped` when others are merged into that leader. */
export type SupportTarget = { id: string; leader: string; meeting: string; open: boolean; grouped: boolean };

/** One vote to be written, to the group of its leader. No two of a batch are of the same device and leader. */
export type GroupVote = { question: string; leader: string; device: string; grouped: boolean };

/** Finds the questions and locks their leaders in the order of their ids, so that no two batches wait for each other. */
export const lockTargets = async (tx: Tx, questions: readonly string[]): Promise<Map<string, SupportTarget>> => {
  const { rows } = await sql<SupportTarget>`
    select q.id, l.id as leader, l.meeting, l.status = 'published' as open,
      exists (select from questions m where m.merged_into = l.id) as grouped
    from questions q join questions l on l.id = coalesce(q.merged_into, q.id)
    where q.id = any(${[...questions]}::uuid[]) order by l.id for no key update of l`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
};

const columns = (votes: readonly GroupVote[]) => sql`unnest(
  ${votes.map((vote) => vote.question)}::uuid[], ${votes.map((vote) => vote.leader)}::uuid[],
  ${votes.map((vote) => vote.device)}::uuid[], ${votes.map((vote) => vote.grouped)}::boolean[]
) as vote (question, leader, device, grouped)`;

/** Writes votes that are not there yet and adds them to their leaders' counts. Returns what was new, as `leader device`. */
export const storeGiven = (tx: Tx, votes: readonly GroupVote[], at: Temporal.Instant): Promise<Written> =>
  written(
    tx,
    sql`insert into supports (question, device, at)
      select question, device, ${at.toString()}::timestamptz from ${columns(votes)}
      where not grouped or not exists (
        select from supports s where s.device = vote.device and s.question in (
          select vote.leader union all select m.id from questions m where m.merged_into = vote.leader))
      order by question, device
      on conflict do nothing returning question, device`,
    votes,
    1
  );

/** Takes votes back, wherever in the group they were given. Returns what was there, as `leader device`. */
export const removeGiven = (tx: Tx, votes: readonly GroupVote[]): Promise<Written> =>
  written(
    tx,
    sql`delete from supports s using ${columns(votes)}
      where s.device = vote.device and s.question in (
        select vote.leader union all select m.id from questions m where m.merged_into = vote.leader and vote.grouped)
      returning s.question, s.device`,
    votes,
    -1
  );

/** What a statement changed: the votes, as `leader device`, and the counts of the leaders after it. */
export type Written = { votes: Set<string>; counts: SupportChange[] };

const NOTHING: Written = { votes: new Set(), counts: [] };

const written = async (
  tx: Tx,
  change: ReturnType<typeof sql>,
  votes: readonly GroupVote[],
  sign: 1 | -1
): Promise<Written> => {
  if (votes.length === 0) return NOTHING;
  const { rows } = await sql<{ leader: string; device: string; meeting: string; support: number }>`
    with changed as (${change}),
    votes as (
      select distinct coalesce(q.merged_into, q.id) as leader, c.device
      from changed c join questions q on q.id = c.question
    ),
    counted as (
      update questions q set support = q.support + ${sign}::integer * v.n
      from (select leader, count(*)::integer as n from votes group by leader) v where q.id = v.leader
      returning q.id, q.meeting, q.support
    )
    select v.leader, v.device, c.meeting, c.support from votes v join counted c on c.id = v.leader`.execute(tx);
  const counts = new Map(rows.map(({ leader, meeting, support }) => [leader, { meeting, question: leader, support }]));
  return { votes: new Set(rows.map((row) => voteKey(row.leader, row.device))), counts: [...counts.values()] };
};

export const voteKey = (leader: string, device: string): string => `${leader} ${device}`;

/** Tells the other nodes of new counts, when the transaction commits. */
export const notifyOfSupport = async (tx: Tx, payloads: readonly string[]): Promise<void> => {
  if (payloads.length === 0) return;
  await sql`select pg_notify('support', payload) from unnest(${[...payloads]}::text[]) as payload`.execute(tx);
};
