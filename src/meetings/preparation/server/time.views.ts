import { sql } from 'kysely';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { Finding } from '../convenience.ts';
import type { PollFigures, TimeCandidate, TimePoll } from '../time-poll.ts';

/** The times that are weighed for a meeting, the soonest first. */
export const candidatesOf = (meeting: string, db: Database | Tx = database()): Promise<TimeCandidate[]> =>
  db
    .selectFrom('timeCandidates')
    .select(['id', 'startsAt'])
    .where('meeting', '=', meeting)
    .where('withdrawnAt', 'is', null)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();

/** The meeting's last poll with the times it asks about, the soonest first; undefined when there was none. */
export const lastPollOf = async (
  meeting: string,
  db: Database | Tx = database()
): Promise<(TimePoll & { times: TimeCandidate[] }) | undefined> => {
  const poll = await db
    .selectFrom('timePolls')
    .select(['id', 'closesOn', 'openedAt'])
    .where('meeting', '=', meeting)
    .orderBy('openedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!poll) return undefined;
  const times = await db
    .selectFrom('timePollCandidates as p')
    .innerJoin('timeCandidates as c', 'c.id', 'p.candidate')
    .select(['c.id', 'c.startsAt'])
    .where('p.poll', '=', poll.id)
    .orderBy('c.startsAt')
    .execute();
  return { ...poll, times, candidates: times.map(({ id }) => id) };
};

/** What a poll came to so far, among the residents of the region. */
export const figuresOf = async (
  { id, region }: { id: string; region: string },
  db: Database | Tx = database()
): Promise<PollFigures> => {
  const { voters, elsewhere, none } = await db
    .selectFrom('timeVotes')
    .select([
      sql<number>`count(*) filter (where region = ${region})::float8`.as('voters'),
      sql<number>`count(*) filter (where region <> ${region})::float8`.as('elsewhere'),
      sql<number>`count(*) filter (where region = ${region} and suits = '{}')::float8`.as('none')
    ])
    .where('poll', '=', id)
    .executeTakeFirstOrThrow();
  const rows = await db
    .selectFrom('timePollCandidates as p')
    .leftJoin('timeVotes as v', (join) =>
      join
        .onRef('v.poll', '=', 'p.poll')
        .on('v.region', '=', region)
        .on(sql<boolean>`p.candidate = any(v.suits)`)
    )
    .select(['p.candidate', sql<number>`count(v.device)::float8`.as('suited')])
    .where('p.poll', '=', id)
    .groupBy('p.candidate')
    .execute();
  return { voters, elsewhere, none, suits: Object.fromEntries(rows.map((row) => [row.candidate, row.suited])) };
};

/** How a device voted; undefined when it did not. */
export const voteOf = (poll: string, device: string): Promise<{ region: string; suits: string[] } | undefined> =>
  database()
    .selectFrom('timeVotes')
    .select(['region', 'suits'])
    .where('poll', '=', poll)
    .where('device', '=', device)
    .executeTakeFirst();

/** A choice with what spoke for and against the time then. */
export type TimeChoice = {
  id: string;
  startsAt: Temporal.Instant;
  findings: readonly Finding[];
  figures: PollFigures | null;
  candidate: string;
  reasonKk: string;
  reasonRu: string;
  chosenAt: Temporal.Instant;
};

/** Every choice of a time for the meeting, the newest first. */
export const choicesOf = (meeting: string, db: Database | Tx = database()): Promise<TimeChoice[]> =>
  db
    .selectFrom('timeChoices')
    .select(['id', 'startsAt', 'candidate', 'reasonKk', 'reasonRu', 'chosenAt'])
    .select([sql<Finding[]>`findings`.as('findings'), sql<PollFigures | null>`figures`.as('figures')])
    .where('meeting', '=', meeting)
    .orderBy('chosenAt', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** The polls of a region in which one may vote on this day, each with its meeting; twenty at most. */
export const openPollsIn = (
  region: string,
  today: Temporal.PlainDate
): Promise<{ number: string; body: string; themeKk: string; themeRu: string; closesOn: Temporal.PlainDate }[]> =>
  database()
    .selectFrom('timePolls as p')
    .innerJoin('meetings as m', 'm.id', 'p.meeting')
    .select(['m.number', 'm.body', 'm.themeKk', 'm.themeRu', 'p.closesOn'])
    .where('m.region', '=', region)
    .where('m.status', 'in', ['draft', 'announced'])
    .where('p.closesOn', '>=', today)
    .orderBy('p.closesOn')
    .orderBy('m.number')
    .limit(20)
    .execute();
