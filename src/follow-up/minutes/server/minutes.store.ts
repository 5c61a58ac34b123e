import type { Tx } from '#platform/server/database/database.ts';
import type { InBoth, MinutesPartName } from '../minutes.ts';

/** The meeting whose minutes are worked at, locked: acts on them come one after the other. */
export const lockMeeting = (
  tx: Tx,
  id: string
): Promise<{ id: string; number: string; body: string; holder: string; status: string } | undefined> =>
  tx
    .selectFrom('meetings')
    .select(['id', 'number', 'body', 'holder', 'status'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();

type Kept = { part: MinutesPartName; edition: number; text: InBoth | null; written: InBoth };

/** Keeps what somebody wrote in place of a part; without a text the record speaks again. */
export const keepPart = async (
  tx: Tx,
  meeting: string,
  { part, edition, text, written }: Kept,
  editedAt: Temporal.Instant
): Promise<void> => {
  const row = {
    edition,
    textKk: text?.kk ?? null,
    textRu: text?.ru ?? null,
    writtenKk: written.kk,
    writtenRu: written.ru,
    editedAt
  };
  await tx
    .insertInto('minutesParts')
    .values({ meeting, part, ...row })
    .onConflict((conflict) => conflict.columns(['meeting', 'part']).doUpdateSet(row))
    .execute();
};
