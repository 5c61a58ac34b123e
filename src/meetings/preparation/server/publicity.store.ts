import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { PublicationTerms } from '../publicity.ts';

/** Keeps a publication; returns its id. */
export const insertPublication = async (
  tx: Tx,
  row: PublicationTerms & { meeting: string; photo: string | null; body: string; recordedAt: Temporal.Instant }
): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('meetingPublications')
    .values({ id, ...row })
    .execute();
  return id;
};

/** Takes a record back; its channel, or undefined where none stood. */
export const withdrawPublicationRow = async (
  tx: Tx,
  { meeting, id, withdrawnAt }: { meeting: string; id: string; withdrawnAt: Temporal.Instant }
): Promise<string | undefined> => {
  const row = await tx
    .updateTable('meetingPublications')
    .set({ withdrawnAt })
    .where('id', '=', id)
    .where('meeting', '=', meeting)
    .where('withdrawnAt', 'is', null)
    .returning('channel')
    .executeTakeFirst();
  return row?.channel;
};
