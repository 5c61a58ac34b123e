import { actingPost, type Actor, actorId } from '#platform/actor.ts';
import type { Database, Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';

type Beginning = { meeting: string; body: string; actor: Actor; seed: number; at: Temporal.Instant };

/** Keeps that a rehearsal began; returns its id and serial. */
export const keepBeginning = async (
  tx: Tx,
  { meeting, body, actor, seed, at }: Beginning
): Promise<{ id: string; serial: number }> =>
  tx
    .insertInto('rehearsals')
    .values({
      id: newId(),
      meeting,
      person: actorId(actor),
      post: actingPost(actor, body),
      seed,
      startedAt: at,
      peopleAt: at
    })
    .returning(['id', 'serial'])
    .executeTakeFirstOrThrow();

/** Keeps that the simulated people of a meeting's rehearsal are there; false where it is over. */
export const keepPeople = async (db: Database | Tx, meeting: string, at: Temporal.Instant): Promise<boolean> => {
  const row = await db
    .updateTable('rehearsals')
    .set({ peopleAt: at })
    .where('meeting', '=', meeting)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

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
