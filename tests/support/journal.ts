import { database } from '#platform/server/database/database.ts';

/** The types of events of one object, in order. */
export const journalOf = async (object: string): Promise<string[]> => {
  const rows = await database()
    .selectFrom('journal')
    .select('type')
    .where('objectId', '=', object)
    .orderBy('seq')
    .execute();
  return rows.map((row) => row.type);
};
