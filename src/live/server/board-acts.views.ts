import { sql } from 'kysely';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { QuestionStatus } from '#questions/index.ts';
import type { BoardState } from '../board.ts';
import type { ActKind } from '../board-act.ts';

/** An act on the board, to be named: what was done to how many cards; the number of one of them. */
export type BoardAct = { id: string; kind: ActKind; count: number; number: string; at: Temporal.Instant };

const acts = (db: Database | Tx, meeting: string) =>
  db
    .selectFrom('boardActs as act')
    .select(['act.id', 'act.kind', 'act.doneAt as at'])
    .select((eb) => [
      eb
        .selectFrom('boardActSteps as step')
        .select((step) => step.fn.countAll<number>().as('n'))
        .whereRef('step.act', '=', 'act.id')
        .where('step.chosen', '=', true)
        .$asScalar()
        .$notNull()
        .as('count'),
      eb
        .selectFrom('boardActSteps as step')
        .innerJoin('questions as q', 'q.id', 'step.question')
        .select(sql<string>`min(q.number)`.as('number'))
        .whereRef('step.act', '=', 'act.id')
        .where('step.chosen', '=', true)
        .$asScalar()
        .$notNull()
        .as('number')
    ])
    .where('act.meeting', '=', meeting)
    .where('act.undoneAt', 'is', null)
    .orderBy('act.seq', 'desc');

/** The last act of this person on the board of this meeting that was not taken back. */
export const lastOwnAct = (
  meeting: string,
  person: string,
  db: Database | Tx = database()
): Promise<BoardAct | undefined> => acts(db, meeting).where('act.person', '=', person).limit(1).executeTakeFirst();

/** What was done on the board of late and by whom, the newest first. */
export const recentActs = (
  meeting: string,
  limit: number
): Promise<(BoardAct & { person: string; kk: string | null; ru: string | null; en: string | null })[]> =>
  acts(database(), meeting)
    .leftJoin('posts', 'posts.id', 'act.post')
    .select(['act.person', 'posts.titleKk as kk', 'posts.titleRu as ru', 'posts.titleEn as en'])
    .limit(limit)
    .execute();

/** Who did what last to a question, where his post is known; acts taken back do not count. */
export const lastActOn = (
  tx: Tx,
  question: string
): Promise<{ kind: ActKind; person: string; kk: string; ru: string; en: string } | undefined> =>
  tx
    .selectFrom('boardActSteps as step')
    .innerJoin('boardActs as act', 'act.id', 'step.act')
    .innerJoin('posts', 'posts.id', 'act.post')
    .select(['act.kind', 'act.person', 'posts.titleKk as kk', 'posts.titleRu as ru', 'posts.titleEn as en'])
    .where('step.question', '=', question)
    .where('act.undoneAt', 'is', null)
    .orderBy('act.seq', 'desc')
    .limit(1)
    .executeTakeFirst();

/** How a card stood before an act, and after it. */
export type ActStep = {
  question: string;
  number: string;
  from: { status: QuestionStatus; state: BoardState; position: number | null };
  to: { status: QuestionStatus; state: BoardState };
  /** Did somebody do something to the card since, in an act that stands? */
  overtaken: boolean;
};

/** What an act did to each of its cards. */
export const stepsOf = async (tx: Tx, act: string): Promise<ActStep[]> => {
  const rows = await tx
    .selectFrom('boardActSteps as step')
    .innerJoin('boardActs as done', 'done.id', 'step.act')
    .innerJoin('questions as q', 'q.id', 'step.question')
    .select(['step.question', 'q.number', 'fromStatus', 'fromState', 'fromPosition', 'toStatus', 'toState'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('boardActSteps as later')
            .innerJoin('boardActs as since', 'since.id', 'later.act')
            .select(sql`1`.as('one'))
            .whereRef('later.question', '=', 'step.question')
            .whereRef('since.seq', '>', 'done.seq')
            .where('since.undoneAt', 'is', null)
        )
        .as('overtaken')
    )
    .where('step.act', '=', act)
    .orderBy('step.question')
    .execute();
  return rows.map(({ question, number, overtaken, ...row }) => ({
    question,
    number,
    overtaken: Boolean(overtaken),
    from: { status: row.fromStatus, state: row.fromState ?? 'new', position: row.fromPosition },
    to: { status: row.toStatus, state: row.toState ?? 'new' }
  }));
};
