import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import type { AdoptedGroup } from '../../adoption/adopted-sorting.ts';
import type { Contest } from '../contest.ts';

const contests = () =>
  database()
    .selectFrom('sortingContests as c')
    .innerJoin('questions as q', 'q.id', 'c.question')
    .innerJoin('meetings as m', 'm.id', 'q.meeting')
    .select(['c.id', 'c.question', 'c.group', 'c.kind', 'c.text', 'c.madeAt', 'c.verdict', 'c.decision', 'c.decidedAt'])
    .select(['q.number', 'm.number as meeting', 'm.body']);

type Row = Awaited<ReturnType<ReturnType<typeof contests>['executeTakeFirstOrThrow']>>;

const asContest = ({ verdict, decision, decidedAt, id, question, ...row }: Row): Contest => ({
  id,
  question,
  number: row.number,
  meeting: row.meeting,
  body: row.body,
  group: row.group,
  kind: row.kind,
  text: row.text,
  madeAt: row.madeAt,
  decision: verdict !== null && decision !== null && decidedAt !== null ? { verdict, text: decision, decidedAt } : null
});

/** What its asker said against the place of a question, the newest first. */
export const contestsOfQuestion = async (question: string): Promise<Contest[]> => {
  const rows = await contests().where('c.question', '=', question).orderBy('c.madeAt', 'desc').limit(20).execute();
  return rows.map(asContest);
};

/** A contest as the analyst reads it: the question's words, and the group it stands in by now; null where it is gone. */
export type WaitingContest = Contest & {
  readonly asked: string;
  readonly language: string;
  readonly place: AdoptedGroup | null;
};

const LISTED = 50;

/** Contests that wait for these bodies, the oldest first, with how many there are in all; fifty are listed. */
export const waitingContests = async (
  bodies: readonly string[]
): Promise<{ total: number; contests: WaitingContest[] }> => {
  if (bodies.length === 0) return { total: 0, contests: [] };
  const rows = await contests()
    .leftJoin('adoptedGroups as g', (join) => join.onRef('g.meeting', '=', 'm.id').onRef('g.id', '=', 'c.group'))
    .select(['q.text as asked', 'q.language', 'g.content'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('c.decidedAt', 'is', null)
    .where('m.body', 'in', bodies)
    .orderBy('c.madeAt')
    .orderBy('c.id')
    .limit(LISTED)
    .execute();
  return {
    total: rows[0]?.total ?? 0,
    contests: rows.map(({ asked, language, content, ...row }) => ({
      ...asContest(row),
      asked,
      language,
      // Only saveAdopted writes these rows.
      place: content as unknown as AdoptedGroup | null
    }))
  };
};

/** Contests of these bodies that were decided, the newest first; twenty at most. */
export const decidedContests = async (bodies: readonly string[]): Promise<Contest[]> => {
  if (bodies.length === 0) return [];
  const rows = await contests()
    .where('c.decidedAt', 'is not', null)
    .where('m.body', 'in', bodies)
    .orderBy('c.decidedAt', 'desc')
    .limit(20)
    .execute();
  return rows.map(asContest);
};
