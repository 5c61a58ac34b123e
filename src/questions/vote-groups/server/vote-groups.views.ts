import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import { FEWEST_IN_GROUP, rhythmOf, type SetAside, type SetAsideReason, type VoteGroup } from '../vote-group.ts';

const MOST = 40;

type GroupRow = Omit<VoteGroup, 'origin' | 'rhythm'> & {
  block: string;
  agent: string | null;
  gapSpread: number | null;
};

/**
 * The largest groups of votes that count, by question, block and program, and of a block with several programs also as a whole; at most
 * 40 of at least five votes. By the meeting's id; one query, which reads every vote of the meeting.
 */
export const voteGroups = async (meeting: string): Promise<VoteGroup[]> =>
  (await originRows(meeting)).map(({ block, agent, gapSpread, ...row }) => ({
    ...row,
    origin: { block, agent },
    rhythm: rhythmOf({ votes: row.votes, fullestMinute: row.fullestMinute, gapSpread })
  }));

const originRows = async (meeting: string): Promise<GroupRow[]> => {
  const { rows } = await sql<GroupRow>`
    with vote as materialized (
      select s.question, s.block, s.agent, s.at
      from supports s join questions q on q.id = s.question
      where q.meeting = ${meeting} and s.set_aside is null and s.block is not null
    ), place as (
      select question, block, agent, at from vote
      union all
      select v.question, v.block, null, v.at
      from vote v join (
        select question, block from vote group by question, block having count(distinct agent) > 1
      ) several using (question, block)
    ), gap as (
      select *, extract(epoch from at - lag(at) over (partition by question, block, agent order by at)) as gap from place
    ), minute as (
      select question, block, agent, count(*)::int as votes from place
      group by question, block, agent, date_trunc('minute', at)
    ), fullest as (
      select question, block, agent, max(votes) as fullest from minute group by question, block, agent
    ), origin as (
      select g.question, g.block, g.agent, count(*)::int as votes, min(g.at) as first, max(g.at) as last,
        (stddev_pop(g.gap) / nullif(avg(g.gap), 0))::float8 as spread
      from gap g group by g.question, g.block, g.agent having count(*) >= ${FEWEST_IN_GROUP}
    )
    select q.id as question, q.number, q.text, q.language, l.support, o.block::text as block, o.agent::text as agent,
      case when o.agent is null then (
        select count(distinct v.agent) from vote v where v.question = o.question and v.block = o.block
      ) else 1 end::int as programs,
      o.votes, f.fullest as "fullestMinute", o.spread as "gapSpread", o.first as "from", o.last as "to"
    from origin o
    join fullest f on f.question = o.question and f.block = o.block and f.agent is not distinct from o.agent
    join questions q on q.id = o.question
    join questions l on l.id = coalesce(q.merged_into, q.id)
    order by o.votes desc, q.number, o.block, o.agent nulls first
    limit ${MOST}`.execute(database());
  return rows;
};

type AsideRow = Omit<SetAside, 'origin' | 'post'> & {
  block: string;
  agent: string | null;
  kk: string | null;
  ru: string | null;
  en: string | null;
};

/** What was set aside in a meeting, by its id: what stands first, then what was put back, newest first; at most 100. One query. */
export const setAsidesOf = async (meeting: string): Promise<SetAside[]> => {
  const { rows } = await sql<AsideRow>`
    select a.id, q.number, a.block::text as block, a.agent::text as agent, a.reason, a.note, a.at,
      a.put_back_at as "putBackAt", a.put_back_reason as "putBackReason",
      case when a.put_back_at is null
        then (select count(*)::int from supports s where s.set_aside = a.id) else a.votes end as votes,
      p.title_kk as kk, p.title_ru as ru, p.title_en as en
    from set_asides a join questions q on q.id = a.question left join posts p on p.id = a.post
    where q.meeting = ${meeting}
    order by a.put_back_at is not null, a.at desc, a.id
    limit 100`.execute(database());
  return rows.map(({ block, agent, kk, ru, en, ...row }) => ({
    ...row,
    origin: { block, agent },
    post: kk !== null && ru !== null && en !== null ? { kk, ru, en } : null
  }));
};

/** How many groups of votes of a meeting stand set aside and how many votes these are, with the reasons; for the public record. */
export const setAsideCounts = async (
  meeting: string
): Promise<{ reason: SetAsideReason; groups: number; votes: number }[]> => {
  const { rows } = await sql<{ reason: SetAsideReason; groups: number; votes: number }>`
    select a.reason, count(distinct a.id)::int as groups, count(s.device)::int as votes
    from set_asides a join questions q on q.id = a.question left join supports s on s.set_aside = a.id
    where q.meeting = ${meeting} and a.put_back_at is null
    group by a.reason order by votes desc, a.reason`.execute(database());
  return rows;
};
