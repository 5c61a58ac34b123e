import { sql } from 'kysely';
import type { Database } from '#platform/server/database/database.ts';

/** Ids that acts were about since a place in the journal, and where the journal now ends. */
export type JournalNews = { last: number; questions: string[]; meetings: string[] };

/** Where the journal ends. */
export const journalEnd = async (db: Database): Promise<number> => {
  const row = await db.selectFrom('journal').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row?.seq ?? 0;
};

/** What was done to questions and meetings after `seq`. Counts of support come by their own notice. */
export const journalNews = async (db: Database, seq: number): Promise<JournalNews> => {
  const rows = await db
    .selectFrom('journal')
    .select(['objectKind', 'objectId', sql<number>`max(seq)`.as('last')])
    .where('seq', '>', seq)
    .groupBy(['objectKind', 'objectId', sql`type = 'SupportGathered'`])
    .select(sql<boolean>`type = 'SupportGathered'`.as('votes'))
    .execute();
  const ids = (kind: string): string[] =>
    rows.filter((row) => row.objectKind === kind && !row.votes).map((row) => row.objectId);
  return { last: Math.max(seq, ...rows.map((row) => row.last)), questions: ids('question'), meetings: ids('meeting') };
};
