import { actingPost, type Actor, actorId } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';

type Beginning = { meeting: string; body: string; actor: Actor; seed: number; at: Temporal.Instant };

/** Keeps that a rehearsal began; returns its id and serial. */
export const keepBeginning = async (
  tx: Tx,
  { meeting, body, actor, seed, at }: Beginning
): Promise<{ id: string; serial: number }> =>
  tx
    .insertInto('rehearsals')
    .values({ id: newId(), meeting, person: actorId(actor), post: actingPost(actor, body), seed, startedAt: at })
    .returning(['id', 'serial'])
    .executeTakeFirstOrThrow();

/** Ends the rehearsal of a meeting that is going on; its id, or undefined where there is none. */
export const keepEnd = async (tx: Tx, meeting: string, at: Temporal.Instant): Promise<string | undefined> => {
  const row = await tx
    .updateTable('rehearsals')
    .set({ endedAt: at })
    .where('meeting', '=', meeting)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row?.id;
};

/** The meeting to rehearse, locked: two who start at once come one after the other. */
export const lockMeeting = (tx: Tx, id: string): Promise<{ id: string; body: string; status: string } | undefined> =>
  tx.selectFrom('meetings').select(['id', 'body', 'status']).where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
