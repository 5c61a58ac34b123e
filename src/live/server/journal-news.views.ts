import { sql } from 'kysely';
import type { Database } from '#platform/server/database/database.ts';

/** Ids that acts were about since a place in the journal, and where the journal now ends. */
export type JournalNews = { last: number; questions: string[]; meetings: string[] };

/** Where the journal ends. */
export const journalEnd = async (db: Database): Promise<number> => {
  const row = await db.selectFrom('journal').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return row?.seq ?? 0;
};

const MERGES = ['QuestionMerged', 'QuestionUnmerged'];

/** What was done to questions and meetings after `seq`; a merge is done to both questions. Votes come by their own notice. */
export const journalNews = async (db: Database, seq: number): Promise<JournalNews> => {
  const last = await journalEnd(db);
  const rows = await db
    .selectFrom('journal')
    .select([
      'type',
      'objectKind',
      'objectId',
      sql<string | null>`coalesce(facts ->> 'into', facts ->> 'from')`.as('other')
    ])
    .distinct()
    .where('seq', '>', seq)
    .where('seq', '<=', last)
    .where('type', '<>', 'SupportGathered')
    .execute();
  const ids = (kind: string): string[] => rows.filter((row) => row.objectKind === kind).map((row) => row.objectId);
  const leaders = rows.flatMap((row) => (MERGES.includes(row.type) && row.other !== null ? [row.other] : []));
  return { last, questions: [...new Set([...ids('question'), ...leaders])], meetings: [...new Set(ids('meeting'))] };
};
