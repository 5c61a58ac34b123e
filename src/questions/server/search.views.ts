import { sql, type ExpressionBuilder, type Expression, type SqlBool } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';
import { queryTerms } from '#text/index.ts';
import type { QuestionLanguage, QuestionStatus } from '../question.ts';
import { tsqueryOf } from '../tsquery.ts';

/** A question in a list. */
export type ListedQuestion = {
  id: string;
  number: string;
  text: string | null;
  language: QuestionLanguage;
  status: QuestionStatus;
  body: string;
  region: string;
  district: string | null;
  meetingNumber: string;
  support: number;
  askedAt: Temporal.Instant;
  publishedAt: Temporal.Instant | null;
};

/** A page of a list. `total` is counted up to a bound; `more` says that there are more than it. */
export type Page<Row> = { rows: Row[]; total: number; more: boolean; page: number; pages: number };

export type PublicStatus = Exclude<QuestionStatus, 'awaiting-moderation'>;
export type SearchOrder = 'relevance' | 'newest' | 'support' | 'oldest';

export type SearchFilters = {
  /** The meeting's id. */
  meeting?: string | undefined;
  body?: string | undefined;
  region?: string | undefined;
  status?: PublicStatus | undefined;
  order?: SearchOrder | undefined;
};

export const PAGE_SIZE = 20;
/** Nobody reads beyond this, and counting on would cost every reader. */
const MOST_COUNTED = 1_000;

type Where = (eb: ExpressionBuilder<DB & { q: DB['questions'] }, 'q'>) => Expression<SqlBool>;

const matching = (tsquery: string | null, filters: SearchFilters): Where => {
  const { meeting, body, region, status = 'published' } = filters;
  return (eb) =>
    eb.and([
      eb('q.status', '=', status),
      ...(meeting ? [eb('q.meeting', '=', meeting)] : []),
      ...(body ? [eb('q.body', '=', body)] : []),
      ...(region ? [eb('q.region', '=', region)] : []),
      ...(tsquery ? [eb('q.publishedAt', 'is not', null), sql<boolean>`q.search @@ ${tsquery}::tsquery`] : [])
    ]);
};

/** How well a question answers: support weighs little, a short text that holds the words much. */
const relevance = sql`ln(2 + q.support) / (4 + length(q.search)) desc, q.asked_at desc`;

const ORDERS = {
  newest: sql`q.asked_at desc, q.id desc`,
  oldest: sql`q.asked_at, q.id`,
  support: sql`q.support desc, q.published_at desc`
};

/**
 * Public questions that have every word of `query` in any of its forms, in one status, `published` unless said
 * otherwise. What was not published, or is no longer, is listed without its text and never found by it.
 */
export const searchQuestions = async (
  query: string,
  filters: SearchFilters,
  page: number
): Promise<Page<ListedQuestion>> => {
  const tsquery = tsqueryOf(queryTerms(query));
  if (tsquery === null && query.trim() !== '') return pageOf([], 0, 1);
  const where = matching(tsquery, filters);
  const { order = 'relevance' } = filters;
  const [rows, total] = await Promise.all([
    order === 'relevance' && tsquery !== null
      ? listed(mostSupported(where), relevance, page)
      : listed(all(where), ORDERS[order === 'relevance' ? 'newest' : order], page),
    counted(where)
  ]);
  return pageOf(rows, total, page);
};

/** The published questions of a meeting. */
export const questionsOfMeeting = (
  meeting: string,
  { order, page }: { order: 'support' | 'newest' | 'oldest'; page: number }
): Promise<Page<ListedQuestion>> => searchQuestions('', { meeting, order }, page);

const pageOf = <Row>(rows: Row[], total: number, page: number): Page<Row> => ({
  rows,
  total: Math.min(total, MOST_COUNTED),
  more: total > MOST_COUNTED,
  page,
  pages: Math.max(1, Math.ceil(Math.min(total, MOST_COUNTED) / PAGE_SIZE))
});

const all = (where: Where) => database().selectFrom('questions as q').selectAll('q').where(where);

/** Of a word that very many questions have, the most supported ones are weighed against each other. */
const mostSupported = (where: Where) => all(where).orderBy('q.support', 'desc').limit(MOST_COUNTED);

const listed = (from: ReturnType<typeof all>, order: ReturnType<typeof sql>, page: number): Promise<ListedQuestion[]> =>
  database()
    .selectFrom(from.as('q'))
    .innerJoin('meetings as m', 'm.id', 'q.meeting')
    .select(['q.id', 'q.number', 'q.language', 'q.status', 'q.body', 'q.region', 'q.district'])
    .select(['m.number as meetingNumber', 'q.support', 'q.askedAt', 'q.publishedAt'])
    .select(sql<string | null>`case when q.published_at is not null then q.text end`.as('text'))
    .orderBy(order)
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .execute();

const counted = async (where: Where): Promise<number> => {
  const { n } = await database()
    .selectFrom((eb) =>
      eb
        .selectFrom('questions as q')
        .select(sql`1`.as('one'))
        .where(where)
        .limit(MOST_COUNTED + 1)
        .as('some')
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return n;
};
