import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { Part, PartPlan } from '../part.ts';

/** The programme of a meeting, in order of time. */
export const partsOf = (tx: Tx, meeting: string): Promise<Part[]> =>
  tx
    .selectFrom('meetingParts')
    .select(['id', 'kind', 'titleKk', 'titleRu', 'startsAt', 'minutes', 'placeKk', 'placeRu'])
    .where('meeting', '=', meeting)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();

/** Adds parts to the programme; returns their ids in the same order. */
export const insertParts = async (tx: Tx, meeting: string, parts: readonly PartPlan[]): Promise<string[]> => {
  const rows = parts.map((part) => ({ id: newId(), meeting, ...part }));
  if (rows.length > 0) await tx.insertInto('meetingParts').values(rows).execute();
  return rows.map((row) => row.id);
};

export const deletePart = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('meetingParts').where('id', '=', id).execute();
};
