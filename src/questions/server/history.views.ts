import { database } from '#platform/server/database/database.ts';
import type { OutsidePath } from '../moderation.ts';

/** One decision in a question's history; `intoNumber` is the other question of a merge. */
export type PastDecision = {
  verdict: 'publish' | 'decline' | 'merge' | 'unmerge' | 'hand-over' | 'refer' | 'return';
  ground: string | null;
  note: string | null;
  path: OutsidePath | null;
  outsideNumber: string | null;
  fromBody: string | null;
  toBody: string | null;
  intoNumber: string | null;
  decidedAt: Temporal.Instant;
};

/** What was decided on a question, in order. */
export const decisionsOn = (question: string): Promise<PastDecision[]> =>
  database()
    .selectFrom('moderations as d')
    .leftJoin('questions as other', 'other.id', 'd.intoQuestion')
    .select(['d.verdict', 'd.ground', 'd.note', 'd.path', 'd.outsideNumber', 'd.fromBody', 'd.toBody', 'd.decidedAt'])
    .select('other.number as intoNumber')
    .where('d.question', '=', question)
    .orderBy('d.decidedAt')
    .orderBy('d.id')
    .execute();

export type AskedOf = {
  askedAt: Temporal.Instant;
  status: string;
  meetingStatus: string;
  meetingStartsAt: Temporal.Instant;
};

/** The beginning of a question's history, and the meeting it waits for. */
export const askedOf = (question: string): Promise<AskedOf | undefined> =>
  database()
    .selectFrom('questions as q')
    .innerJoin('meetings as m', 'm.id', 'q.meeting')
    .select(['q.askedAt', 'q.status', 'm.status as meetingStatus', 'm.startsAt as meetingStartsAt'])
    .where('q.id', '=', question)
    .executeTakeFirst();
