import { actingPost, type Actor, actorId } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { Correction, RecordedTurn } from '../floor-correction.ts';

type Corrected = {
  meeting: { id: string; body: string };
  turn: RecordedTurn;
  /** The turn that ends where this one begins. */
  before: RecordedTurn | undefined;
  after: Correction;
  reason: string;
  actor: Actor;
  at: Temporal.Instant;
};

/** Puts a turn right, with the end of the one before it, and keeps how it stood. */
export const putTurnRight = async (tx: Tx, corrected: Corrected): Promise<void> => {
  const { meeting, turn, before, after, reason, actor, at } = corrected;
  const { kind, startedAt } = after;
  const about = kind === 'question' || kind === 'answer' ? {} : { question: null };
  const paused = kind === 'break' ? {} : { pause: null, pauseNote: null };
  await tx
    .updateTable('floorTurns')
    .set({ kind, startedAt, ...about, ...paused })
    .where('id', '=', turn.id)
    .execute();
  if (before) await tx.updateTable('floorTurns').set({ endedAt: startedAt }).where('id', '=', before.id).execute();
  await tx
    .insertInto('floorCorrections')
    .values({
      id: newId(),
      turn: turn.id,
      meeting: meeting.id,
      person: actorId(actor),
      post: actingPost(actor, meeting.body),
      reason,
      kindBefore: turn.kind,
      kindAfter: kind,
      startedBefore: turn.startedAt,
      startedAfter: startedAt,
      correctedAt: at
    })
    .execute();
};
