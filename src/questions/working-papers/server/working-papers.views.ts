import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { type AnswerDraft, NO_DRAFT, type QuestionNote, type WrittenBy } from '../working-paper.ts';

const MOST_NOTES = 100;
const MOST_VERSIONS = 20;

type Titles = { kk: string | null; ru: string | null; en: string | null };

const by = ({ kk, ru, en }: Titles): WrittenBy => (kk !== null && ru !== null && en !== null ? { kk, ru, en } : null);

/** The newest hundred notes on a question, oldest first; `reader` is the person who looks. */
export const notesOn = async (question: string, reader: string): Promise<QuestionNote[]> => {
  const rows = await database()
    .selectFrom('questionNotes as n')
    .leftJoin('posts as p', 'p.id', 'n.post')
    .select(['n.id', 'n.text', 'n.at', 'n.person', 'p.titleKk as kk', 'p.titleRu as ru', 'p.titleEn as en'])
    .where('n.question', '=', question)
    .orderBy('n.at', 'desc')
    .orderBy('n.id', 'desc')
    .limit(MOST_NOTES)
    .execute();
  return rows
    .map(({ id, text, at, person, ...titles }) => ({ id, text, at, by: by(titles), own: person === reader }))
    .toReversed();
};

const versions = (db: Database | Tx, question: string) =>
  db
    .selectFrom('answerDrafts as d')
    .leftJoin('posts as p', 'p.id', 'd.post')
    .select(['d.version', 'd.text', 'd.at', 'p.titleKk as kk', 'p.titleRu as ru', 'p.titleEn as en'])
    .where('d.question', '=', question)
    .orderBy('d.version', 'desc');

/** The draft of the answer to a question as it stands. */
export const draftOf = async (question: string, db: Database | Tx = database()): Promise<AnswerDraft> => {
  const row = await versions(db, question).limit(1).executeTakeFirst();
  return row ? { version: row.version, text: row.text, at: row.at, by: by(row) } : NO_DRAFT;
};

/** Its newest twenty versions, newest first. */
export const draftVersions = async (question: string): Promise<AnswerDraft[]> =>
  (await versions(database(), question).limit(MOST_VERSIONS).execute()).map((row) => ({
    version: row.version,
    text: row.text,
    at: row.at,
    by: by(row)
  }));
