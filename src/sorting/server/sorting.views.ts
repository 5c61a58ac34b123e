import { sql } from 'kysely';
import { firstDayOf, lastDayOf } from '#decree/index.ts';
import { spanOf } from '#platform/clock.ts';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { Labelled } from '../classifier.ts';
import type { SortingResult } from '../result.ts';
import type { PeriodScope, Scope } from '../scope.ts';
import type { Correction, QuestionToSort } from '../sorting-input.ts';
import { ofItsMeeting } from './scope.store.ts';

const heldIn = ({ kind, of, period }: PeriodScope) => {
  const { from, to } = spanOf(firstDayOf(period), lastDayOf(period));
  const own = kind === 'republic' ? sql`true` : kind === 'body' ? sql`m.body = ${of}` : sql`m.region = ${of}`;
  return sql`select m.id from meetings m
    where m.status = 'held' and m.starts_at >= ${from} and m.starts_at < ${to} and ${own}`;
};

/** That a question (`q`) is of this scope, and the public could read it. */
const isAskedIn = (scope: Scope) => sql<boolean>`q.status in ('published', 'merged') and q.published_at is not null
  and ${scope.kind === 'meeting' ? sql`q.meeting = ${scope.id}` : sql`q.meeting in (${heldIn(scope)})`}`;

/** The questions of a scope that the public could read, in the order asked, without who stands behind them. One query. */
export const textsAsked = (
  scope: Scope,
  db: Database | Tx = database()
): Promise<{ id: string; text: string; region: string }[]> =>
  db
    .selectFrom('questions as q')
    .select(['q.id', 'q.text', 'q.region'])
    .where(isAskedIn(scope))
    .orderBy('q.askedAt')
    .orderBy('q.id')
    .execute();

/** The same with everybody who stands behind each. Two queries. */
export const questionsToSort = async (scope: Scope, db: Database | Tx = database()): Promise<QuestionToSort[]> => {
  const rows = await textsAsked(scope, db);
  const supports = await db
    .selectFrom('countedSupports as s')
    .innerJoin('questions as q', 'q.id', 's.question')
    .select(['s.question', sql<string[]>`array_agg(s.device::text order by s.device)`.as('devices')])
    .where(isAskedIn(scope))
    .groupBy('s.question')
    .execute();
  const devices = new Map(supports.map((row) => [row.question, row.devices]));
  return rows.map((row) => ({ ...row, people: [`asker-${row.id}`, ...(devices.get(row.id) ?? [])], signals: [] }));
};

/** How many questions of a scope the public could read. */
export const countQuestions = async (scope: Scope, db: Database | Tx = database()): Promise<number> => {
  const row = await db
    .selectFrom('questions as q')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(isAskedIn(scope))
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/** Is there such a body or region? */
export const isScopeKnown = async (db: Database | Tx, { kind, of }: PeriodScope): Promise<boolean> => {
  if (kind === 'republic') return true;
  const row = await db
    .selectFrom(kind === 'body' ? 'bodies' : 'regions')
    .select('id')
    .where('id', '=', of)
    .executeTakeFirst();
  return row !== undefined;
};

/** The latest questions that the public can read, each with its number and language, and nobody counted behind it. One query. */
export const latestQuestions = async (
  most: number
): Promise<(QuestionToSort & { readonly number: string; readonly language: string })[]> => {
  const rows = await database()
    .selectFrom('questions')
    .select(['id', 'number', 'language', 'text', 'region'])
    .where('status', '=', 'published')
    .where('publishedAt', 'is not', null)
    .orderBy('publishedAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...row, people: [`asker-${row.id}`], signals: [] }));
};

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

/** Which questions a moderator has merged into which: one question to everybody, before an analyst says otherwise. */
export const mergesOf = async (questions: readonly string[], db: Database | Tx = database()): Promise<Correction[]> => {
  if (questions.length === 0) return [];
  const rows = await db
    .selectFrom('questions')
    .select(['id', 'mergedInto'])
    .where('id', '=', anyOf(questions))
    .where('mergedInto', 'is not', null)
    .orderBy('askedAt')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ id, mergedInto }) =>
    mergedInto === null ? [] : [{ kind: 'together' as const, questions: [mergedInto, id], value: null }]
  );
};

/** What people said of these questions and nobody took back, in the order said. */
export const correctionsOf = async (
  questions: readonly string[],
  db: Database | Tx = database()
): Promise<Correction[]> => {
  if (questions.length === 0) return [];
  const rows = await db
    .selectFrom('sortingCorrections')
    .select(['kind', 'questions', 'value'])
    .where('questions', '&&', sql<string[]>`${[...questions]}::uuid[]`)
    .where('undoneAt', 'is', null)
    .orderBy('madeAt')
    .orderBy('id')
    .execute();
  return rows;
};

/** All that a sorting of these questions holds to: what moderators merged, then what people said, in the order said. Two queries. */
export const allCorrectionsOf = async (
  questions: readonly string[],
  db: Database | Tx = database()
): Promise<Correction[]> => [...(await mergesOf(questions, db)), ...(await correctionsOf(questions, db))];

const MOST_LESSONS = 2_000;

/** Questions whose theme a person has said, as the machine learns from them; the latest two thousand. */
export const saidThemes = async (): Promise<Labelled[]> => {
  const rows = await database()
    .selectFrom('sortingCorrections as c')
    .innerJoin('questions as q', (join) => join.on(sql<boolean>`q.id = c.questions[1]`))
    .select(['q.text', 'c.value as label'])
    .where('c.kind', '=', 'theme')
    .where('c.undoneAt', 'is', null)
    .where('c.value', 'is not', null)
    .orderBy('c.madeAt', 'desc')
    .orderBy('c.id')
    .limit(MOST_LESSONS)
    .execute();
  return rows.flatMap(({ text, label }) => (label === null ? [] : [{ text, label, weight: 2 }]));
};

/** How the sorting of a meeting stands. */
export type SortingStanding = {
  readonly id: string;
  readonly state: 'queued' | 'computing' | 'proposed' | 'adopted' | 'failed' | 'cancelled';
  readonly edition: number;
  readonly computedAt: Temporal.Instant | null;
  readonly adoptedVersion: number | null;
  /** Both null until it was computed. */
  readonly result: SortingResult | null;
  readonly proposal: SortingResult | null;
};

/** The sorting of a meeting; undefined where none was asked for. */
export const sortingOfMeeting = async (meeting: string): Promise<SortingStanding | undefined> => {
  const row = await database()
    .selectFrom('sortings')
    .select(['id', 'state', 'edition', 'computedAt', 'adoptedVersion', 'result', 'proposal'])
    .where('scopeKind', '=', 'meeting')
    .where('scope', '=', meeting)
    .where('replacedBy', 'is', null)
    .executeTakeFirst();
  return (
    row && {
      ...row,
      // Only saveComputed writes these columns.
      result: row.result as unknown as SortingResult | null,
      proposal: row.proposal as unknown as SortingResult | null
    }
  );
};

/** A meeting whose questions are sorted and wait for their adoption. */
export type AwaitingAdoption = {
  readonly number: string;
  readonly themeKk: string;
  readonly themeRu: string;
  readonly startsAt: Temporal.Instant;
};

const LISTED = 20;

/** What waits for these bodies to adopt, the oldest first. */
export const awaitingAdoption = async (bodies: readonly string[]): Promise<AwaitingAdoption[]> => {
  if (bodies.length === 0) return [];
  return database()
    .selectFrom('sortings as s')
    .innerJoin('meetings as m', (join) => join.on(ofItsMeeting))
    .select(['m.number', 'm.themeKk', 'm.themeRu', 'm.startsAt'])
    .where('s.scopeKind', '=', 'meeting')
    .where('s.state', '=', 'proposed')
    .where('s.replacedBy', 'is', null)
    .where('m.body', 'in', bodies)
    .orderBy('m.startsAt')
    .orderBy('m.id')
    .limit(LISTED)
    .execute();
};
