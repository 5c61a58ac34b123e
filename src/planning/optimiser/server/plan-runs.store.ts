import { database, type Tx } from '#platform/server/database/database.ts';
import type { PlanRun } from '../plan-run.ts';
import type { Phase } from './make-plan.ts';

/** The search under way in a year, locked; undefined when there is none. */
export const lockRunUnderWay = (tx: Tx, year: number): Promise<PlanRun | undefined> =>
  tx
    .selectFrom('planRuns')
    .selectAll()
    .where('year', '=', year)
    .where('finishedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();

/** A search that has not ended, locked. */
export const lockUnfinishedRun = (tx: Tx, id: string): Promise<PlanRun | undefined> =>
  tx
    .selectFrom('planRuns')
    .selectAll()
    .where('id', '=', id)
    .where('finishedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();

export const insertRun = async (
  tx: Tx,
  run: Pick<PlanRun, 'id' | 'year' | 'name' | 'basedOn' | 'keeps' | 'askedBy' | 'askedAt'>
): Promise<void> => {
  await tx
    .insertInto('planRuns')
    .values({ ...run, phase: 'waiting', movedAt: run.askedAt })
    .execute();
};

export const saveStopAsked = async (tx: Tx, id: string, stopAskedAt: Temporal.Instant): Promise<void> => {
  await tx.updateTable('planRuns').set({ stopAskedAt }).where('id', '=', id).execute();
};

export const saveOutcome = async (
  tx: Tx,
  id: string,
  ended: { outcome: 'failed' | 'interrupted' } | { outcome: 'done'; variant: string },
  finishedAt: Temporal.Instant
): Promise<void> => {
  await tx
    .updateTable('planRuns')
    .set({ ...ended, finishedAt, movedAt: finishedAt })
    .where('id', '=', id)
    .execute();
};

/** A process takes up the search. Not an act, and not journaled. Undefined when it has ended meanwhile. */
export const beginRun = (id: string, movedAt: Temporal.Instant): Promise<PlanRun | undefined> =>
  database()
    .updateTable('planRuns')
    .set((eb) => ({ begun: eb('begun', '+', 1), phase: 'planning', value: null, bound: null, seconds: 0, movedAt }))
    .where('id', '=', id)
    .where('finishedAt', 'is', null)
    .returningAll()
    .executeTakeFirst();

/** How far the search has come; not an act, and not journaled. Answers whether it is to stop. */
export const moveRun = async (
  id: string,
  moved: { phase: Phase; value: number | null; bound: number | null; seconds: number },
  movedAt: Temporal.Instant
): Promise<{ stop: boolean }> => {
  const row = await database()
    .updateTable('planRuns')
    .set({ ...moved, movedAt })
    .where('id', '=', id)
    .where('finishedAt', 'is', null)
    .returning('stopAskedAt')
    .executeTakeFirst();
  return { stop: row === undefined || row.stopAskedAt !== null };
};
