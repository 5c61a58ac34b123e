import { createHash } from 'node:crypto';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { asksSomething, type Comment, type CommentState } from '../comment.ts';

const CHUNK = 1_000;

/** Adds the comments that the meeting does not have yet; returns how many those were. */
export const insertComments = async (
  tx: Tx,
  at: { meeting: string; broadcast: string | null; now: Temporal.Instant },
  comments: readonly Comment[]
): Promise<number> => {
  let added = 0;
  for (let from = 0; from < comments.length; from += CHUNK) {
    const rows = comments.slice(from, from + CHUNK).map(({ key, text, saidAt }, place) => ({
      id: newId(),
      meeting: at.meeting,
      broadcast: at.broadcast,
      key: key ?? hashOf(text),
      text,
      saidAt,
      likely: asksSomething(text),
      state: 'new' as const,
      broughtAt: at.now,
      place: from + place
    }));
    const result = await tx
      .insertInto('broadcastComments')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['meeting', 'key']).doNothing())
      .executeTakeFirst();
    added += Number(result.numInsertedOrUpdatedRows ?? 0n);
  }
  return added;
};

const hashOf = (text: string): string => `sha256:${createHash('sha256').update(text.toLowerCase()).digest('hex')}`;

/** Whether the meeting has this broadcast. */
export const hasBroadcast = async (tx: Tx, meeting: string, broadcast: string): Promise<boolean> => {
  const row = await tx
    .selectFrom('broadcasts')
    .select('id')
    .where('id', '=', broadcast)
    .where('meeting', '=', meeting)
    .executeTakeFirst();
  return row !== undefined;
};

export type LockedComment = { id: string; text: string; state: CommentState };

/** These comments of the meeting, locked, in the order in which they were said. */
export const lockComments = (tx: Tx, meeting: string, ids: readonly string[]): Promise<LockedComment[]> =>
  tx
    .selectFrom('broadcastComments')
    .select(['id', 'text', 'state'])
    .where('meeting', '=', meeting)
    .where('id', 'in', [...ids])
    .orderBy('saidAt')
    .orderBy('broughtAt')
    .orderBy('place')
    .forUpdate()
    .execute();

/** Keeps what became of a comment; `question` where it became one. */
export const saveState = async (tx: Tx, id: string, state: CommentState, question: string | null): Promise<void> => {
  await tx.updateTable('broadcastComments').set({ state, question }).where('id', '=', id).execute();
};

/** Deletes the comments of meetings that began before; returns how many. */
export const deleteCommentsBefore = async (tx: Tx, before: Temporal.Instant): Promise<number> => {
  const result = await tx
    .deleteFrom('broadcastComments')
    .where((eb) => eb('meeting', 'in', eb.selectFrom('meetings').select('id').where('startsAt', '<', before)))
    .executeTakeFirst();
  return Number(result.numDeletedRows);
};
