import { sql } from 'kysely';
import { firstDayOf, lastDayOf } from '#decree/index.ts';
import { database, type Tx } from '#platform/server/database/database.ts';
import type { SortingResult } from '../result.ts';
import type { Owner, Scope } from '../scope.ts';
import { keptScope, ofItsMeeting, ownerOfScope, SCOPE_COLUMNS, scopeOf } from './scope.store.ts';
import type { SortingAnswer } from './sorting-worker.ts';

/** A meeting whose questions are to be sorted, locked. */
export const lockMeetingToSort = (
  tx: Tx,
  id: string
): Promise<{ id: string; number: string; body: string; region: null; status: string } | undefined> =>
  tx
    .selectFrom('meetings')
    .select(['id', 'number', 'body', 'status', sql<null>`null`.as('region')])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();

/** A process that said nothing for so long has died. */
const SILENT_SECONDS = 10;

const isSilent = sql<boolean>`beaten_at < now() - make_interval(secs => ${SILENT_SECONDS})`;

/** What was queued: its id, and whether a process is at it already, which needs no second. */
export type QueuedSorting = { readonly id: string; readonly underWay: boolean };

const keptAs = (scope: Scope) =>
  scope.kind === 'meeting'
    ? { scopeKind: scope.kind, scope: scope.id, periodFrom: null, periodTo: null }
    : {
        scopeKind: scope.kind,
        scope: scope.of,
        periodFrom: firstDayOf(scope.period),
        periodTo: lastDayOf(scope.period)
      };

/**
 * Puts the sorting of a scope into the queue: a new one, or the one that stands, computed anew; what stood stands on. One that is
 * queued or computed already stays so; asked by two at once it is one.
 */
export const queueSorting = async (
  tx: Tx,
  id: string,
  scope: Scope,
  askedAt: Temporal.Instant
): Promise<QueuedSorting> => {
  const kept = keptAs(scope);
  const made = await tx
    .insertInto('sortings')
    .values({ id, ...kept, state: 'queued', askedAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made) return { id, underWay: false };
  const standing = await tx
    .selectFrom('sortings')
    .select(['id', 'state', isSilent.as('silent')])
    .where('scopeKind', '=', kept.scopeKind)
    .where('scope', '=', kept.scope)
    .where('periodFrom', 'is not distinct from', kept.periodFrom)
    .where('periodTo', 'is not distinct from', kept.periodTo)
    .where('replacedBy', 'is', null)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const lives = standing.state === 'queued' || (standing.state === 'computing' && standing.silent !== true);
  if (!lives) await saveQueued(tx, standing.id, askedAt);
  return { id: standing.id, underWay: lives };
};

const IDLE = { stage: null, run: null, beatenAt: null } as const;

/** Computes a sorting anew; what stands stands on. */
export const saveQueued = async (tx: Tx, id: string, askedAt: Temporal.Instant): Promise<void> => {
  await tx
    .updateTable('sortings')
    .set({ ...IDLE, state: 'queued', progress: 0, lastRun: null, askedAt })
    .where('id', '=', id)
    .execute();
};

/**
 * A process takes up a sorting under the name of a run. Not an act, and not journaled. Undefined when it is not waiting any more,
 * or when another process is at it and lives.
 */
export const beginSorting = async (id: string, run: string): Promise<{ id: string; scope: Scope } | undefined> => {
  const row = await database()
    .updateTable('sortings')
    .set({ state: 'computing', stage: 'learning', progress: 0, run, beatenAt: sql<Temporal.Instant>`now()` })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('state', '=', 'queued'), eb.and([eb('state', '=', 'computing'), isSilent])]))
    .returning(['id', 'scopeKind', 'scope', 'periodFrom', 'periodTo'])
    .executeTakeFirst();
  return row && { id: row.id, scope: keptScope(row) };
};

/** Says that a run lives and how far it is; false when it is not wanted any more. Not an act, and not journaled. */
export const beatSorting = async (
  { sorting, run }: { sorting: string; run: string },
  { stage, share }: { stage: 'learning' | 'reading' | 'grouping' | 'naming'; share: number }
): Promise<boolean> => {
  const row = await database()
    .updateTable('sortings')
    .set({ stage, progress: share, beatenAt: sql<Temporal.Instant>`now()` })
    .where('id', '=', sorting)
    .where('run', '=', run)
    .where('state', '=', 'computing')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** A sorting under way, locked, with what stands meanwhile. */
export type ComputingSorting = {
  readonly id: string;
  readonly scopeKind: Scope['kind'];
  readonly edition: number;
  readonly run: string | null;
  readonly standing: 'proposed' | 'adopted' | null;
  readonly result: SortingResult | null;
};

/** Locks a sorting under way; undefined when it is none. */
export const lockComputing = async (tx: Tx, id: string): Promise<ComputingSorting | undefined> => {
  const row = await tx
    .selectFrom('sortings')
    .select(['id', 'scopeKind', 'edition', 'run', 'standing', 'result'])
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'computing'])
    .forUpdate()
    .executeTakeFirst();
  // Only saveComputed and the board write this column.
  return row && { ...row, result: row.result as unknown as SortingResult | null };
};

/** A result with what lists say of it. */
export const keptResult = (result: SortingResult) => ({
  result: JSON.stringify(result),
  questions: result.questions,
  groups: result.groups.length,
  doubts: result.doubts.length
});

/** Keeps what was computed as the next edition, with how it stands. */
export const saveComputed = async (
  tx: Tx,
  { id, edition }: { id: string; edition: number },
  { proposal, result }: SortingAnswer,
  { at, standing }: { at: Temporal.Instant; standing: 'proposed' | 'adopted' }
): Promise<void> => {
  const { version: method, seed, inputHash } = result.method;
  await tx
    .updateTable('sortings')
    .set({ ...IDLE, state: standing, standing, progress: 1, lastRun: null })
    .set({ edition: edition + 1, computedEdition: edition + 1, method, seed, inputHash, computedAt: at })
    .set({ proposal: JSON.stringify(proposal), ...keptResult(result) })
    .where('id', '=', id)
    .execute();
};

/** Nothing came of the computing: what stood before stands. */
export const saveEnded = async (tx: Tx, id: string, lastRun: 'failed' | 'cancelled'): Promise<void> => {
  await tx
    .updateTable('sortings')
    .set((eb) => ({ ...IDLE, lastRun, state: eb.fn.coalesce('standing', eb.val(lastRun)) }))
    .where('id', '=', id)
    .execute();
};

/** A sorting under way with whose it is, locked; undefined when it is none. */
export const lockToCancel = async (tx: Tx, id: string): Promise<({ readonly id: string } & Owner) | undefined> => {
  const row = await tx
    .selectFrom('sortings as s')
    .leftJoin('meetings as m', (join) => join.on(ofItsMeeting))
    .select(['s.id', ...SCOPE_COLUMNS])
    .where('s.id', '=', id)
    .where('s.state', 'in', ['queued', 'computing'])
    .forUpdate('s')
    .executeTakeFirst();
  return row && { id: row.id, ...ownerOfScope(scopeOf(row)) };
};
