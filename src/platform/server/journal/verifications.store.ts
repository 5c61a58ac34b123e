import { sql } from 'kysely';
import { database, type Tx } from '../database/database.ts';
import type { JournalVerdict } from './verify-journal.views.ts';

/** Puts asking in order, and says when the one under way, if there is one, last moved. */
export const lockVerifications = async (tx: Tx): Promise<{ lastMovedAt: Temporal.Instant | null }> => {
  await sql`select pg_advisory_xact_lock(5204080)`.execute(tx);
  const row = await tx
    .selectFrom('journalVerifications')
    .select((is) => is.fn.max('movedAt').as('lastMovedAt'))
    .where('finishedAt', 'is', null)
    .executeTakeFirst();
  return { lastMovedAt: row?.lastMovedAt ?? null };
};

/** Writes down that somebody, or the timetable, asked. */
export const addVerification = async (
  tx: Tx,
  { id, askedBy, at }: { id: string; askedBy: string | null; at: Temporal.Instant }
): Promise<void> => {
  await tx.insertInto('journalVerifications').values({ id, askedBy, askedAt: at, movedAt: at }).execute();
};

/** How far the job has come; not an act, and not journaled. */
export const moveVerification = async (
  id: string,
  rowsRead: number,
  rowsTotal: number,
  movedAt: Temporal.Instant
): Promise<void> => {
  await database()
    .updateTable('journalVerifications')
    .set({ rowsRead, rowsTotal, movedAt })
    .where('id', '=', id)
    .where('finishedAt', 'is', null)
    .execute();
};

/** Locks a verification that has no verdict yet. */
export const lockUnfinished = (tx: Tx, id: string): Promise<{ id: string } | undefined> =>
  tx
    .selectFrom('journalVerifications')
    .select('id')
    .where('id', '=', id)
    .where('finishedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();

/** Keeps what was found. */
export const finishVerification = async (
  tx: Tx,
  id: string,
  verdict: JournalVerdict,
  finishedAt: Temporal.Instant
): Promise<void> => {
  const found = verdict.ok ? { head: verdict.head } : { fault: verdict.fault, faultSeq: verdict.seq };
  await tx
    .updateTable('journalVerifications')
    .set({ rowsRead: verdict.rows, movedAt: finishedAt, finishedAt, ...found })
    .where('id', '=', id)
    .execute();
};
