// Where a meeting can be followed: broadcasts and halls.
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { Broadcast, Hall } from '../meeting.ts';

/** Adds a broadcast; undefined when the meeting has this address already. */
export const insertBroadcast = async (
  tx: Tx,
  meeting: string,
  broadcast: Omit<Broadcast, 'id'>
): Promise<string | undefined> => {
  const row = await tx
    .insertInto('broadcasts')
    .values({ id: newId(), meeting, ...broadcast })
    .onConflict((conflict) => conflict.columns(['meeting', 'url']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
};

/** False when the meeting has no such broadcast. */
export const deleteBroadcast = async (tx: Tx, meeting: string, id: string): Promise<boolean> => {
  const result = await tx
    .deleteFrom('broadcasts')
    .where('id', '=', id)
    .where('meeting', '=', meeting)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
};

/** A meeting has one main hall at most. */
export const hasMainHall = async (tx: Tx, meeting: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('halls')
    .select('id')
    .where('meeting', '=', meeting)
    .where('main', '=', true)
    .executeTakeFirst();
  return row !== undefined;
};

/** Adds a hall; returns its id. */
export const insertHall = async (tx: Tx, meeting: string, hall: Omit<Hall, 'id'>): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('halls')
    .values({ id, meeting, ...hall })
    .execute();
  return id;
};

const FOREIGN_KEY_VIOLATION = '23503';

/** `in-use` when something that came from the hall still names it: the transaction can then only be rolled back. */
export const deleteHall = async (tx: Tx, meeting: string, id: string): Promise<'deleted' | 'unknown' | 'in-use'> => {
  try {
    const deletion = tx.deleteFrom('halls').where('id', '=', id).where('meeting', '=', meeting);
    const { numDeletedRows } = await deletion.executeTakeFirst();
    return numDeletedRows === 1n ? 'deleted' : 'unknown';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === FOREIGN_KEY_VIOLATION) return 'in-use';
    throw error;
  }
};
