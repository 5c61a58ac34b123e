import { z } from 'zod';
import { database } from '#platform/server/database/database.ts';
import type { JournaledEvent } from '#platform/server/jobs/subscription.ts';

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

/** The newest event of a type, as the relay hands it over. Throws where there is none. */
export const lastEvent = async (type: string): Promise<JournaledEvent> => {
  const row = await database()
    .selectFrom('journal')
    .selectAll()
    .where('type', '=', type)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const { seq, at, objectKind: kind, objectId: id, facts } = row;
  return { seq, at: at.toString(), type, object: { kind, id }, facts: JSON.parse(JSON.stringify(facts)) };
};

/** The events of one object in order, each with its facts. */
export const factsOf = async (object: string): Promise<{ type: string; facts: Record<string, unknown> }[]> => {
  const rows = await database()
    .selectFrom('journal')
    .select(['type', 'facts'])
    .where('objectId', '=', object)
    .orderBy('seq')
    .execute();
  return rows.map(({ type, facts }) => ({ type, facts: z.record(z.string(), z.unknown()).parse(facts) }));
};
