import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import type { DecisionTimes, ModerationRecord } from '../moderation-record.ts';
import { setAsideCounts } from '../vote-groups/server/vote-groups.views.ts';
import { type Door, DOORS, type QuestionStatus, STAFF_DOORS } from '../question.ts';

/** What was decided on the questions of a meeting, by its id: counts by status, ground and door, and the time to decision. */
export const moderationRecord = async (meeting: string): Promise<ModerationRecord> => {
  const [rows, grounds, times, setAside] = await Promise.all([
    countsOf(meeting),
    groundsOf(meeting),
    timesOf(meeting),
    setAsideCounts(meeting)
  ]);
  const sum = (of: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(of).reduce((total, { n }) => total + n, 0);
  const inStatus = (status: QuestionStatus): number => sum((row) => row.status === status);
  return {
    asked: sum(() => true),
    waiting: inStatus('awaiting-moderation'),
    published: inStatus('published'),
    merged: inStatus('merged'),
    referred: inStatus('referred'),
    declined: inStatus('declined'),
    atOnce: sum(({ door }) => STAFF_DOORS.includes(door)),
    grounds,
    doors: DOORS.map((door) => ({ door, count: sum((row) => row.door === door) })).filter(({ count }) => count > 0),
    times,
    setAside
  };
};

const countsOf = (meeting: string): Promise<{ status: QuestionStatus; door: Door; n: number }[]> =>
  database()
    .selectFrom('questions')
    .select((eb) => ['status', 'door', eb.fn.countAll<number>().as('n')])
    .where('meeting', '=', meeting)
    .groupBy(['status', 'door'])
    .execute();

/** Of those that stand declined: on which ground each was declined last. */
const groundsOf = async (meeting: string): Promise<{ ground: string; count: number }[]> => {
  const { rows } = await sql<{ ground: string; count: number }>`
    select d.ground, count(*)::int as count
    from questions q
    join lateral (
      select ground from moderations where question = q.id and verdict = 'decline' order by decided_at desc, id desc limit 1
    ) d on true
    where q.meeting = ${meeting} and q.status = 'declined'
    group by d.ground order by count(*) desc, d.ground`.execute(database());
  return rows;
};

/** From the moment a question was asked to the first decision on it. */
const timesOf = async (meeting: string): Promise<DecisionTimes | null> => {
  const { rows } = await sql<DecisionTimes>`
    with first as (
      select q.number, extract(epoch from min(d.decided_at) - q.asked_at) as seconds
      from questions q join moderations d on d.question = q.id
      where q.meeting = ${meeting} and q.door <> all (${[...STAFF_DOORS]}::text[])
        and d.verdict in ('publish', 'decline', 'merge', 'refer')
      group by q.id
    )
    select count(*)::int as decided,
      round(percentile_cont(0.5) within group (order by seconds))::int as median,
      round(max(seconds))::int as longest,
      (array_agg(number order by seconds desc, number))[1] as "longestNumber"
    from first having count(*) > 0`.execute(database());
  return rows[0] ?? null;
};

/** How many questions to a meeting have waited for a moderator since before an instant, and since when the oldest has. */
export const overdueModeration = async (
  meetings: readonly string[],
  before: Temporal.Instant
): Promise<ReadonlyMap<string, { count: number; oldest: string; since: Temporal.Instant }>> => {
  const rows = await database()
    .selectFrom('questions')
    .select((eb) => ['meeting', eb.fn.countAll<number>().as('count'), eb.fn.min('askedAt').as('since')])
    .select(sql<string>`(array_agg(number order by asked_at, number))[1]`.as('oldest'))
    .where('status', '=', 'awaiting-moderation')
    .where('askedAt', '<', before)
    .where('meeting', '=', sql<string>`any(${[...meetings]}::uuid[])`)
    .groupBy('meeting')
    .execute();
  return new Map(rows.map(({ meeting, count, oldest, since }) => [meeting, { count, oldest, since }]));
};
