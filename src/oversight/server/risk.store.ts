import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';

type NewRisk = {
  body: string;
  region: string;
  high: boolean;
  ground: string;
  recordedBy: string | null;
  recordedAt: Temporal.Instant;
};

/** Saves a risk and gives its id; null when the same one stands, also when two come at once. */
export const saveRisk = async (tx: Tx, risk: NewRisk): Promise<string | null> => {
  const saved = await tx
    .insertInto('risks')
    .values({ id: newId(), ...risk })
    .onConflict((clash) => clash.columns(['body', 'region', 'high']).where('closedAt', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst();
  return saved?.id ?? null;
};

export type LockedRisk = {
  id: string;
  body: string;
  region: string;
  high: boolean;
  recordedAt: Temporal.Instant;
  closedAt: Temporal.Instant | null;
};

export const lockRisk = (tx: Tx, id: string): Promise<LockedRisk | undefined> =>
  tx
    .selectFrom('risks')
    .select(['id', 'body', 'region', 'high', 'recordedAt', 'closedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const saveClosing = async (
  tx: Tx,
  id: string,
  closing: { closedAt: Temporal.Instant; closedReason: string; closedBy: string | null }
): Promise<void> => {
  await tx.updateTable('risks').set(closing).where('id', '=', id).execute();
};
