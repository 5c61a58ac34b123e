import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { FloorHolder } from '../session.ts';

/** Opens the session under this code; false when the code is taken. */
export const insertSession = async (
  tx: Tx,
  meeting: string,
  code: string,
  openedAt: Temporal.Instant
): Promise<boolean> => {
  const row = await tx
    .insertInto('liveSessions')
    .values({ meeting, code, openedAt })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('meeting')
    .executeTakeFirst();
  return row !== undefined;
};

/** Closes the session for good. */
export const endSession = async (tx: Tx, meeting: string, closedAt: Temporal.Instant): Promise<void> => {
  await tx.updateTable('liveSessions').set({ closedAt }).where('meeting', '=', meeting).execute();
};

/**
 * Ends the turn that lasts and, with `next`, begins another at the same instant: no moment without a holder, none with two.
 * Where this node's clock is behind that of the one which began the turn, the turn ends as it began.
 */
export const passFloor = async (
  tx: Tx,
  meeting: string,
  at: Temporal.Instant,
  next: (FloorHolder & { pauseNote?: string | null }) | null
): Promise<void> => {
  const ended = await tx
    .updateTable('floorTurns')
    .set({ endedAt: sql<Temporal.Instant>`greatest(started_at, ${at.toString()}::timestamptz)` })
    .where('meeting', '=', meeting)
    .where('endedAt', 'is', null)
    .returning('endedAt')
    .executeTakeFirst();
  if (!next) return;
  const startedAt = ended?.endedAt ?? at;
  await tx
    .insertInto('floorTurns')
    .values({ id: newId(), meeting, ...next, startedAt })
    .execute();
};
