import { database } from '#platform/server/database/database.ts';
import { similar } from '#text/index.ts';
import type { CommentState } from '../comment.ts';

/** A comment on the page that sorts them; `number` of the question it became. */
export type ListedComment = {
  id: string;
  text: string;
  saidAt: Temporal.Instant | null;
  likely: boolean;
  number: string | null;
};

export const COMMENTS_PAGE = 50;

/** A page of a meeting's comments in this state: those that read like questions first, then as they were said. */
export const commentsOf = (meeting: string, state: CommentState, page: number): Promise<ListedComment[]> =>
  database()
    .selectFrom('broadcastComments as c')
    .leftJoin('questions as q', 'q.id', 'c.question')
    .select(['c.id', 'c.text', 'c.saidAt', 'c.likely', 'q.number'])
    .where('c.meeting', '=', meeting)
    .where('c.state', '=', state)
    .orderBy('c.likely', 'desc')
    .orderBy('c.saidAt')
    .orderBy('c.broughtAt')
    .orderBy('c.place')
    .limit(COMMENTS_PAGE)
    .offset((page - 1) * COMMENTS_PAGE)
    .execute();

const MOST_COMPARED = 300;

/** The published questions of a meeting that comments are compared with, the most supported first. */
const publishedTexts = (meeting: string): Promise<{ number: string; text: string }[]> =>
  database()
    .selectFrom('questions')
    .select(['number', 'text'])
    .where('meeting', '=', meeting)
    .where('status', '=', 'published')
    .orderBy('support', 'desc')
    .orderBy('id')
    .limit(MOST_COMPARED)
    .execute();

/** Below this a reader would not see what is alike. */
const LEAST_LIKENESS = 0.3;

/** The number of the published question that each text is like; null where there is none. One query for all. */
export const alikeNumbers = async (meeting: string, texts: readonly string[]): Promise<(string | null)[]> => {
  const published = texts.length === 0 ? [] : await publishedTexts(meeting);
  return texts.map((text) => similar(text, published, 1, LEAST_LIKENESS)[0]?.candidate.number ?? null);
};

/** How many comments of a meeting stand in each state. */
export const commentCounts = async (meeting: string): Promise<Record<CommentState, number>> => {
  const rows = await database()
    .selectFrom('broadcastComments')
    .select(['state', (eb) => eb.fn.countAll<string>().as('count')])
    .where('meeting', '=', meeting)
    .groupBy('state')
    .execute();
  const counts: Record<CommentState, number> = { new: 0, taken: 0, left: 0 };
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
};
