import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';
import { queryTerms } from '#text/index.ts';
import type { Door, QuestionLanguage, QuestionStatus } from '../question.ts';
import { tsqueryOf } from '../tsquery.ts';

/** A question before its moderator. */
export type QueuedQuestion = {
  id: string;
  number: string;
  text: string;
  language: QuestionLanguage;
  status: QuestionStatus;
  door: Door;
  body: string;
  region: string;
  meetingNumber: string;
  support: number;
  askedAt: Temporal.Instant;
};

export type QueueFilters = {
  status?: QuestionStatus | undefined;
  /** The meeting's number. */
  meeting?: string | undefined;
  body?: string | undefined;
  region?: string | undefined;
  language?: QuestionLanguage | undefined;
  text?: string | undefined;
};

export type Queue = { rows: QueuedQuestion[]; total: number; more: boolean; counts: Record<QuestionStatus, number> };

export const QUEUE_PAGE = 30;
const MOST_COUNTED = 1_000;

type Where = (eb: ExpressionBuilder<DB & { q: DB['questions']; m: DB['meetings'] }, 'q' | 'm'>) => Expression<SqlBool>;

const matching =
  (bodies: 'all' | readonly string[], filters: Omit<QueueFilters, 'status'>): Where =>
  (eb) => {
    const { meeting, body, region, language, text = '' } = filters;
    const tsquery = tsqueryOf(queryTerms(text));
    return eb.and([
      ...(bodies === 'all' ? [] : [sql<boolean>`q.body = any(${[...bodies]}::text[])`]),
      ...(meeting ? [eb('m.number', '=', meeting)] : []),
      ...(body ? [eb('q.body', '=', body)] : []),
      ...(region ? [eb('q.region', '=', region)] : []),
      ...(language ? [eb('q.language', '=', language)] : []),
      ...(tsquery ? [sql<boolean>`q.search @@ ${tsquery}::tsquery`] : [])
    ]);
  };

/** The questions these bodies hold, in one status (waiting ones unless said otherwise), oldest first; counts by status. */
export const moderationQueue = async (
  bodies: 'all' | readonly string[],
  { status = 'awaiting-moderation', ...filters }: QueueFilters,
  page: number
): Promise<Queue> => {
  const where = matching(bodies, filters);
  const [rows, counts] = await Promise.all([queued(where, status, page), countsBy(where)]);
  const total = counts[status];
  return { rows, total: Math.min(total, MOST_COUNTED), more: total > MOST_COUNTED, counts };
};

const queued = (where: Where, status: QuestionStatus, page: number): Promise<QueuedQuestion[]> =>
  database()
    .selectFrom('questions as q')
    .innerJoin('meetings as m', 'm.id', 'q.meeting')
    .select(['q.id', 'q.number', 'q.text', 'q.language', 'q.status', 'q.door', 'q.body', 'q.region'])
    .select(['m.number as meetingNumber', 'q.support', 'q.askedAt'])
    .where('q.status', '=', status)
    .where(where)
    .orderBy('q.askedAt')
    .orderBy('q.id')
    .limit(QUEUE_PAGE)
    .offset((page - 1) * QUEUE_PAGE)
    .execute();

const countOf = (where: Where, status: QuestionStatus) =>
  database()
    .selectFrom((from) =>
      from
        .selectFrom('questions as q')
        .innerJoin('meetings as m', 'm.id', 'q.meeting')
        .select(sql`1`.as('one'))
        .where('q.status', '=', status)
        .where(where)
        .limit(MOST_COUNTED + 1)
        .as('some')
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .$asScalar();

/** In one statement, each count bounded. */
const countsBy = (where: Where): Promise<Record<QuestionStatus, number>> =>
  database()
    .selectNoFrom([
      countOf(where, 'awaiting-moderation').$notNull().as('awaiting-moderation'),
      countOf(where, 'published').$notNull().as('published'),
      countOf(where, 'declined').$notNull().as('declined'),
      countOf(where, 'merged').$notNull().as('merged'),
      countOf(where, 'referred').$notNull().as('referred')
    ])
    .executeTakeFirstOrThrow();
