import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import type { SortingResult } from '../../result.ts';
import type { SortingStanding } from '../../server/sorting.views.ts';
import type { SortingStage } from '../../sorting-input.ts';
import type { Act } from '../board-act.ts';
import { lastActOf } from './acts.store.ts';

/** The meeting whose questions are sorted. */
export type SortedMeeting = {
  readonly id: string;
  readonly number: string;
  readonly body: string;
  readonly region: string;
  readonly startsAt: Temporal.Instant;
  readonly themeKk: string;
  readonly themeRu: string;
};
export type BoardSorting = SortingStanding & {
  readonly progress: number;
  /** What the machine is doing; null while nothing computes. */
  readonly stage: SortingStage | null;
  /** What became of the last computing where it came to nothing. */
  readonly lastRun: 'failed' | 'cancelled' | null;
  readonly meeting: SortedMeeting;
};

/** A sorting as its board shows it; undefined where none of a meeting has this id. One query. */
export const boardSorting = async (id: string): Promise<BoardSorting | undefined> => {
  const row = await database()
    .selectFrom('sortings as s')
    .innerJoin('meetings as m', (join) => join.on(sql<boolean>`m.id::text = s.scope`))
    .select([
      's.id',
      's.state',
      's.edition',
      's.progress',
      's.stage',
      's.lastRun',
      's.computedAt',
      's.adoptedVersion',
      's.result',
      's.proposal'
    ])
    .select(['m.id as meeting', 'm.number', 'm.startsAt', 'm.body', 'm.region', 'm.themeKk', 'm.themeRu'])
    .where('s.id', '=', id)
    .where('s.scopeKind', '=', 'meeting')
    .executeTakeFirst();
  if (!row) return undefined;
  const { meeting, number, startsAt, body, region, themeKk, themeRu, ...sorting } = row;
  return {
    ...sorting,
    // Only the computing job and the board write these columns.
    result: row.result as unknown as SortingResult | null,
    proposal: row.proposal as unknown as SortingResult | null,
    meeting: { id: meeting, number, startsAt, body, region, themeKk, themeRu }
  };
};

/** How a sorting stands, without what it came to; its page asks for it every few seconds. */
export const boardStanding = (
  id: string
): Promise<
  { state: string; edition: number; progress: number; stage: SortingStage | null; body: string } | undefined
> =>
  database()
    .selectFrom('sortings as s')
    .innerJoin('meetings as m', (join) => join.on(sql<boolean>`m.id::text = s.scope`))
    .select(['s.state', 's.edition', 's.progress', 's.stage', 'm.body'])
    .where('s.id', '=', id)
    .where('s.scopeKind', '=', 'meeting')
    .executeTakeFirst();

/** How many questions of a meeting are public now. */
export const publicQuestions = async (meeting: string): Promise<number> => {
  const row = await database()
    .selectFrom('questions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('meeting', '=', meeting)
    .where('status', 'in', ['published', 'merged'])
    .where('publishedAt', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

export type BoardQuestion = {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly language: string;
  readonly region: string;
  readonly support: number;
};

/** Questions by their ids, in the order of the ids, each with how many support it. One query. */
export const boardQuestions = async (ids: readonly string[]): Promise<BoardQuestion[]> => {
  if (ids.length === 0) return [];
  const rows = await database()
    .selectFrom('questions as q')
    .select(['q.id', 'q.number', 'q.text', 'q.language', 'q.region'])
    .select((eb) =>
      eb
        .selectFrom('supports as s')
        .select((one) => one.fn.countAll<number>().as('count'))
        .whereRef('s.question', '=', 'q.id')
        .as('support')
    )
    .where('q.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, { ...row, support: Number(row.support) }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
};

export type SaidOfGroup = {
  readonly kind: 'together' | 'apart' | 'theme' | 'route' | 'title' | 'lock';
  readonly questions: readonly string[];
  readonly value: string | null;
  readonly madeAt: Temporal.Instant;
};

const MOST_SAID = 40;

/** What people said of these questions and nobody took back, the latest first; at most forty. One query. */
export const saidOfGroup = async (questions: readonly string[]): Promise<SaidOfGroup[]> => {
  if (questions.length === 0) return [];
  return database()
    .selectFrom('sortingCorrections')
    .select(['kind', 'questions', 'value', 'madeAt'])
    .where('questions', '&&', sql<string[]>`${[...questions]}::uuid[]`)
    .where('undoneAt', 'is', null)
    .orderBy('madeAt', 'desc')
    .orderBy('id')
    .limit(MOST_SAID)
    .execute();
};

/** What somebody could take back on a board; null for nothing. */
export const undoable = async (sorting: string, madeBy: string): Promise<Act | null> =>
  (await lastActOf(database(), sorting, madeBy))?.act ?? null;

export type ListedSorting = {
  readonly meeting: string;
  readonly number: string;
  readonly themeKk: string;
  readonly themeRu: string;
  readonly startsAt: Temporal.Instant;
  readonly body: string;
  readonly region: string;
  /** All null where the meeting was never sorted. */
  readonly sorting: string | null;
  readonly state: SortingStanding['state'] | null;
  readonly questions: number | null;
  readonly groups: number | null;
  readonly doubts: number | null;
};

/** The held meetings of bodies, the latest first, each with how its sorting stands, and how many there are. Two queries. */
export const sortingsOfBodies = async (
  bodies: readonly string[],
  { limit, offset }: { limit: number; offset: number }
): Promise<{ total: number; rows: ListedSorting[] }> => {
  if (bodies.length === 0) return { total: 0, rows: [] };
  const held = database().selectFrom('meetings as m').where('m.status', '=', 'held').where('m.body', 'in', bodies);
  const { count } = await held.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
  const rows = await held
    .leftJoin('sortings as s', (join) =>
      join.on(sql<boolean>`s.scope = m.id::text and s.scope_kind = 'meeting' and s.replaced_by is null`)
    )
    .select(['m.id as meeting', 'm.number', 'm.themeKk', 'm.themeRu', 'm.startsAt', 'm.body', 'm.region'])
    .select(['s.id as sorting', 's.state'])
    .select([
      sql<number | null>`(s.result->>'questions')::int`.as('questions'),
      sql<number | null>`jsonb_array_length(s.result->'groups')`.as('groups'),
      sql<number | null>`jsonb_array_length(s.result->'doubts')`.as('doubts')
    ])
    .orderBy('m.startsAt', 'desc')
    .orderBy('m.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return { total: Number(count), rows };
};
