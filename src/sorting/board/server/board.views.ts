import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import type { SortingResult } from '../../result.ts';
import type { Owner, PeriodScope } from '../../scope.ts';
import {
  ofItsMeeting,
  ownerOfScope,
  periodScope,
  SCOPE_COLUMNS,
  type SortedScope,
  scopeOf
} from '../../server/scope.store.ts';
import type { SortingStanding } from '../../server/sorting.views.ts';
import type { SortingStage } from '../../sorting-input.ts';
import type { Act } from '../board-act.ts';
import { lastActOf } from './acts.store.ts';

export type BoardSorting = SortingStanding & {
  readonly scope: SortedScope;
  readonly owner: Owner;
  readonly progress: number;
  /** What the machine is doing; null while nothing computes. */
  readonly stage: SortingStage | null;
  /** What became of the last computing where it came to nothing. */
  readonly lastRun: 'failed' | 'cancelled' | null;
};

/** A sorting as its board shows it; undefined where none has this id. One query. */
export const boardSorting = async (id: string): Promise<BoardSorting | undefined> => {
  const row = await database()
    .selectFrom('sortings as s')
    .leftJoin('meetings as m', (join) => join.on(ofItsMeeting))
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
    .select(SCOPE_COLUMNS)
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const scope = scopeOf(row);
  const { state, edition, progress, stage, lastRun, computedAt, adoptedVersion } = row;
  return {
    id: row.id,
    state,
    edition,
    progress,
    stage,
    lastRun,
    computedAt,
    adoptedVersion,
    // Only the computing job and the board write these columns.
    result: row.result as unknown as SortingResult | null,
    proposal: row.proposal as unknown as SortingResult | null,
    scope,
    owner: ownerOfScope(scope)
  };
};

/** How a sorting stands, without what it came to; its page asks for it every few seconds. One query. */
export const boardStanding = async (
  id: string
): Promise<
  { state: string; edition: number; progress: number; stage: SortingStage | null; owner: Owner } | undefined
> => {
  const row = await database()
    .selectFrom('sortings as s')
    .leftJoin('meetings as m', (join) => join.on(ofItsMeeting))
    .select(['s.state', 's.edition', 's.progress', 's.stage', ...SCOPE_COLUMNS])
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { state, edition, progress, stage } = row;
  return { state, edition, progress, stage, owner: ownerOfScope(scopeOf(row)) };
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
    .select(['s.questions', 's.groups', 's.doubts'])
    .orderBy('m.startsAt', 'desc')
    .orderBy('m.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return { total: Number(count), rows };
};

/** A sorting of a period in a list. */
export type ListedPeriod = {
  readonly id: string;
  readonly scope: PeriodScope;
  readonly state: SortingStanding['state'];
  readonly adoptedVersion: number | null;
  readonly questions: number | null;
  readonly groups: number | null;
  readonly doubts: number | null;
};

/** Whose sortings are listed: those of bodies and of regions by their ids, or of all regions and the republic. */
export type ListedOwners = { readonly bodies: readonly string[]; readonly regions: readonly string[] | 'all' };

const MOST_PERIODS = 60;

/** The sortings of periods of these owners, the latest period first; sixty at most. One query. */
export const sortingsOfPeriods = async ({ bodies, regions }: ListedOwners): Promise<ListedPeriod[]> => {
  const rows = await database()
    .selectFrom('sortings as s')
    .select(['s.id', 's.scopeKind', 's.scope', 's.periodFrom', 's.periodTo', 's.state', 's.adoptedVersion'])
    .select(['s.questions', 's.groups', 's.doubts'])
    .where('s.replacedBy', 'is', null)
    .where((eb) =>
      eb.or([
        eb('s.scopeKind', '=', 'body').and('s.scope', '=', sql<string>`any(${[...bodies]}::text[])`),
        regions === 'all'
          ? eb('s.scopeKind', 'in', ['region', 'republic'])
          : eb('s.scopeKind', '=', 'region').and('s.scope', '=', sql<string>`any(${[...regions]}::text[])`)
      ])
    )
    .orderBy('s.periodTo', 'desc')
    .orderBy('s.periodFrom', 'desc')
    .orderBy('s.id')
    .limit(MOST_PERIODS)
    .execute();
  return rows.map(({ scopeKind, scope, periodFrom, periodTo, ...row }) => ({
    ...row,
    scope: periodScope({ scopeKind, scope, periodFrom, periodTo })
  }));
};
