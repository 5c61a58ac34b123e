import { sql } from 'kysely';
import { database, type Tx } from '#platform/server/database/database.ts';
import type { SortingResult } from '../result.ts';
import type { SortingAnswer } from './sorting-worker.ts';

/** A meeting whose questions are to be sorted, locked. */
export const lockMeetingToSort = (
  tx: Tx,
  id: string
): Promise<{ id: string; number: string; body: string; status: string } | undefined> =>
  tx
    .selectFrom('meetings')
    .select(['id', 'number', 'body', 'status'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();

/** A process that said nothing for so long has died. */
const SILENT_SECONDS = 10;

const isSilent = sql<boolean>`beaten_at < now() - make_interval(secs => ${SILENT_SECONDS})`;

/** What was queued: its id, and whether a process is at it already, which needs no second. */
export type QueuedSorting = { readonly id: string; readonly underWay: boolean };

/**
 * Puts a meeting's sorting into the queue: a new one, or the one that stands, computed anew; what stood stands on. One that is
 * queued or computed already stays so.
 */
export const queueSorting = async (
  tx: Tx,
  id: string,
  meeting: string,
  askedAt: Temporal.Instant
): Promise<QueuedSorting> => {
  const standing = await tx
    .selectFrom('sortings')
    .select(['id', 'state', isSilent.as('silent')])
    .where('scopeKind', '=', 'meeting')
    .where('scope', '=', meeting)
    .where('replacedBy', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (standing?.state === 'queued') return { id: standing.id, underWay: true };
  if (standing?.state === 'computing' && standing.silent !== true) return { id: standing.id, underWay: true };
  if (standing) await saveQueued(tx, standing.id, askedAt);
  else
    await tx
      .insertInto('sortings')
      .values({ id, scopeKind: 'meeting', scope: meeting, state: 'queued', askedAt })
      .execute();
  return { id: standing?.id ?? id, underWay: false };
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
export const beginSorting = (id: string, run: string): Promise<{ id: string; scope: string } | undefined> =>
  database()
    .updateTable('sortings')
    .set({ state: 'computing', stage: 'learning', progress: 0, run, beatenAt: sql<Temporal.Instant>`now()` })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('state', '=', 'queued'), eb.and([eb('state', '=', 'computing'), isSilent])]))
    .returning(['id', 'scope'])
    .executeTakeFirst();

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
  readonly edition: number;
  readonly run: string | null;
  readonly standing: 'proposed' | 'adopted' | null;
  readonly result: SortingResult | null;
};

/** Locks a sorting under way; undefined when it is none. */
export const lockComputing = async (tx: Tx, id: string): Promise<ComputingSorting | undefined> => {
  const row = await tx
    .selectFrom('sortings')
    .select(['id', 'edition', 'run', 'standing', 'result'])
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'computing'])
    .forUpdate()
    .executeTakeFirst();
  // Only saveComputed and the board write this column.
  return row && { ...row, result: row.result as unknown as SortingResult | null };
};

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
    .set({ proposal: JSON.stringify(proposal), result: JSON.stringify(result) })
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

/** A sorting under way with the body whose meeting it is, locked; undefined when it is none. */
export const lockToCancel = (tx: Tx, id: string): Promise<{ id: string; body: string } | undefined> =>
  tx
    .selectFrom('sortings as s')
    .innerJoin('meetings as m', (join) => join.on(sql<boolean>`m.id::text = s.scope`))
    .select(['s.id', 'm.body'])
    .where('s.id', '=', id)
    .where('s.scopeKind', '=', 'meeting')
    .where('s.state', 'in', ['queued', 'computing'])
    .forUpdate('s')
    .executeTakeFirst();
