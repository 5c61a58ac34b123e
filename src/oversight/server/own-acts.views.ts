import { sql } from 'kysely';
import type { Facts } from '#platform/event.ts';
import { database } from '#platform/server/database/database.ts';
import type { JournaledEvent } from '#platform/server/jobs/subscription.ts';

/** What this person did of these types after a row of the journal, the newest fifty. One query, by the actor's index. */
export const actsOf = async (person: string, types: readonly string[], after: number): Promise<JournaledEvent[]> => {
  const rows = await database()
    .selectFrom('journal')
    .select(['seq', 'type', 'objectKind', 'objectId'])
    .select([sql<string>`at::text`.as('at'), sql<Facts>`facts`.as('facts')])
    .where('actorId', '=', person)
    .where('seq', '>', after)
    .where('type', 'in', types)
    .orderBy('seq', 'desc')
    .limit(50)
    .execute();
  return rows.map(({ objectKind, objectId, ...row }) => ({ ...row, object: { kind: objectKind, id: objectId } }));
};
