import { type Expression, sql, type SqlBool } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import { today as dayOf } from '#platform/clock.ts';
import type { AssignmentStatus } from '../assignment.ts';
import type { Outcome } from '../outcome.ts';
import { PROMISE_GROUPS, type PromiseGroup, SOON_DAYS } from '../promise.ts';

/** Which promises to list; what is left out narrows nothing. */
export type PromiseFilter = {
  /** The meeting's id. */
  meeting?: string | undefined;
  region?: string | undefined;
  /** Responsible or co-executor. */
  body?: string | undefined;
  /** Of one of these bodies: responsible, co-executor, or whose question it was. */
  bodies?: readonly string[] | undefined;
  state?: PromiseGroup | undefined;
  /** Also those whose question is no longer public: for the office. */
  hidden?: boolean | undefined;
};

/** asked → promised → done, as data. */
export type PromiseRow = {
  assignment: string;
  question: string;
  number: string;
  asked: string;
  meeting: string;
  meetingAt: Temporal.Instant;
  region: string;
  body: string;
  coExecutors: readonly string[];
  task: string;
  status: AssignmentStatus;
  assignedOn: Temporal.PlainDate;
  dueOn: Temporal.PlainDate;
  awaitedOn: Temporal.PlainDate | null;
  outcome: (Outcome & { text: string }) | null;
};

export const PROMISES_A_PAGE = 50;

const latestOutcome = sql<string>`(
  select latest.id from outcomes latest where latest.assignment = assignments.id
  order by latest.reported_at desc, latest.id desc limit 1)`;

const coExecutors = sql<string[]>`array(
  select others.body from assignment_co_executors others where others.assignment = assignments.id order by others.body)`;

const selection = () =>
  database()
    .selectFrom('assignments')
    .innerJoin('questions', 'questions.id', 'assignments.question')
    .innerJoin('meetings', 'meetings.id', 'questions.meeting');

const conditions = (filter: PromiseFilter, today: Temporal.PlainDate): Expression<SqlBool>[] => {
  const { meeting, region, body, bodies, state, hidden } = filter;
  return [
    hidden ? undefined : sql<SqlBool>`questions.status in ('published', 'merged')`,
    meeting === undefined ? undefined : sql<SqlBool>`questions.meeting = ${meeting}`,
    region === undefined ? undefined : sql<SqlBool>`questions.region = ${region}`,
    body === undefined ? undefined : ofBodies([body], false),
    bodies === undefined ? undefined : ofBodies(bodies, true),
    state === undefined ? undefined : inGroup(state, today)
  ].filter((condition) => condition !== undefined);
};

const ofBodies = (bodies: readonly string[], orAsked: boolean): Expression<SqlBool> => sql<SqlBool>`(
  assignments.body = any(${[...bodies]}) or ${orAsked} and questions.body = any(${[...bodies]})
  or exists (select from assignment_co_executors others
    where others.assignment = assignments.id and others.body = any(${[...bodies]})))`;

const inGroup = (group: PromiseGroup, today: Temporal.PlainDate): Expression<SqlBool> => {
  const day = sql`${today.toString()}::date`;
  const soon = sql`${today.add({ days: SOON_DAYS }).toString()}::date`;
  switch (group) {
    case 'open':
      return sql<SqlBool>`assignments.awaited_on is not null`;
    case 'late':
      return sql<SqlBool>`assignments.awaited_on < ${day}`;
    case 'soon':
      return sql<SqlBool>`assignments.awaited_on between ${day} and ${soon}`;
    case 'reported':
      return sql<SqlBool>`assignments.status = 'outcome-reported' and assignments.awaited_on is null`;
    default:
      return sql<SqlBool>`assignments.status = ${group}`;
  }
};

/** A page of promises: what is awaited first comes first, then what is done, the newest before. */
export const listPromises = async (
  filter: PromiseFilter,
  today: Temporal.PlainDate,
  page = 1,
  size = PROMISES_A_PAGE
): Promise<readonly PromiseRow[]> => {
  const rows = await selection()
    .leftJoin('outcomes', (join) => join.on((is) => is('outcomes.id', '=', is.cast<string>(latestOutcome, 'uuid'))))
    .select(['assignments.id as assignment', 'assignments.question', 'questions.number', 'questions.text as asked'])
    .select(['meetings.number as meeting', 'meetings.startsAt as meetingAt', 'questions.region', 'assignments.body'])
    .select(['assignments.task', 'assignments.status', 'assignments.assignedAt', 'assignments.dueOn'])
    .select(['assignments.awaitedOn', 'outcomes.kind', 'outcomes.onDay', 'outcomes.reportedAt', 'outcomes.text'])
    .select(coExecutors.as('coExecutors'))
    .where((is) => is.and(conditions(filter, today)))
    .orderBy('assignments.awaitedOn', (order) => order.asc().nullsLast())
    .orderBy('assignments.assignedAt', 'desc')
    .orderBy('assignments.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return rows.map(({ assignedAt, kind, onDay, reportedAt, text, ...row }) => ({
    ...row,
    assignedOn: dayOf(assignedAt),
    outcome: kind && reportedAt && text !== null ? { kind, onDay, reportedOn: dayOf(reportedAt), text } : null
  }));
};

/** How many promises there are in all and in each group. */
export type PromiseCounts = Record<PromiseGroup, number> & { all: number };

/** Counts the promises the filter leaves, its own state aside. */
export const countPromises = async (filter: PromiseFilter, today: Temporal.PlainDate): Promise<PromiseCounts> => {
  const counted = (group: PromiseGroup) => sql<number>`count(*) filter (where ${inGroup(group, today)})`.as(group);
  return selection()
    .select([sql<number>`count(*)`.as('all'), ...PROMISE_GROUPS.map(counted)])
    .where((is) => is.and(conditions({ ...filter, state: undefined }, today)))
    .$castTo<PromiseCounts>()
    .executeTakeFirstOrThrow();
};

/** The newest outcomes of public questions, for "asked → promised → done". */
export const newestOutcomes = async (limit: number): Promise<readonly NewestOutcome[]> => {
  const rows = await selection()
    .innerJoin('outcomes', 'outcomes.assignment', 'assignments.id')
    .select(['questions.number', 'questions.text as asked', 'assignments.task', 'assignments.body'])
    .select(['questions.region', 'assignments.status', 'assignments.dueOn', 'assignments.awaitedOn'])
    .select(['assignments.assignedAt', 'outcomes.kind', 'outcomes.onDay', 'outcomes.reportedAt', 'outcomes.text'])
    .where('questions.status', 'in', ['published', 'merged'])
    .where((is) => is('outcomes.id', '=', is.cast<string>(latestOutcome, 'uuid')))
    .orderBy('outcomes.reportedAt', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ assignedAt, kind, onDay, reportedAt, text, ...row }) => ({
    ...row,
    assignedOn: dayOf(assignedAt),
    outcome: { kind, onDay, reportedOn: dayOf(reportedAt), text }
  }));
};

export type NewestOutcome = Omit<
  PromiseRow,
  'assignment' | 'question' | 'meeting' | 'meetingAt' | 'coExecutors' | 'outcome'
> & {
  outcome: Outcome & { text: string };
};
