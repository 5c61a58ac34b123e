import { sql } from 'kysely';
import { database, type Tx } from '#platform/server/database/database.ts';
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

/** Puts a meeting's sorting into the queue: a new one, or the one that stands, computed anew. Returns its id. */
export const queueSorting = async (tx: Tx, id: string, meeting: string, askedAt: Temporal.Instant): Promise<string> => {
  const standing = await tx
    .selectFrom('sortings')
    .select('id')
    .where('scopeKind', '=', 'meeting')
    .where('scope', '=', meeting)
    .where('replacedBy', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  const queued = { state: 'queued', progress: 0, askedAt } as const;
  if (standing) await tx.updateTable('sortings').set(queued).where('id', '=', standing.id).execute();
  else
    await tx
      .insertInto('sortings')
      .values({ id, scopeKind: 'meeting', scope: meeting, ...queued })
      .execute();
  return standing?.id ?? id;
};

/** A process takes up a sorting. Not an act, and not journaled. Undefined when it is not waiting any more. */
export const beginSorting = (id: string): Promise<{ id: string; scope: string } | undefined> =>
  database()
    .updateTable('sortings')
    .set({ state: 'computing', progress: 0.1 })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'computing'])
    .returning(['id', 'scope'])
    .executeTakeFirst();

/** A sorting under way, locked; undefined when it is none. */
export const lockComputing = (tx: Tx, id: string): Promise<{ id: string; edition: number } | undefined> =>
  tx
    .selectFrom('sortings')
    .select(['id', 'edition'])
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'computing'])
    .forUpdate()
    .executeTakeFirst();

export const saveComputed = async (
  tx: Tx,
  { id, edition }: { id: string; edition: number },
  { proposal, result }: SortingAnswer,
  computedAt: Temporal.Instant
): Promise<void> => {
  const { version: method, seed, inputHash } = result.method;
  await tx
    .updateTable('sortings')
    .set({ state: 'proposed', progress: 1, edition: edition + 1, method, seed, inputHash, computedAt })
    .set({ proposal: JSON.stringify(proposal), result: JSON.stringify(result) })
    .where('id', '=', id)
    .execute();
};

export const saveFailed = async (tx: Tx, id: string): Promise<void> => {
  await tx.updateTable('sortings').set({ state: 'failed' }).where('id', '=', id).execute();
};

export const saveCancelled = async (tx: Tx, id: string): Promise<void> => {
  await tx.updateTable('sortings').set({ state: 'cancelled' }).where('id', '=', id).execute();
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
