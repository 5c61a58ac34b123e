import { sql } from 'kysely';
import type { Database, Tx } from '#platform/server/database/database.ts';
import type { BoardQuestion, Names } from '../snapshot.ts';

type Row = {
  id: string;
  number: string;
  meeting: string;
  text: string;
  language: string;
  support: number;
  askedAt: string;
  state: 'shortlist' | 'on-screen' | 'answered' | null;
  position: number | null;
  hallKk: string | null;
  hallRu: string | null;
  districtKk: string | null;
  districtRu: string | null;
};

/** Published questions as the board knows them. Instants as texts of one length: 20,000 of them compare and parse for nothing. */
const boardRows = (db: Database) =>
  db
    .selectFrom('questions as q')
    .leftJoin('boardItems as item', 'item.question', 'q.id')
    .leftJoin('halls as hall', 'hall.id', 'q.hall')
    .leftJoin('districts as district', 'district.id', 'q.district')
    .select(['q.id', 'q.number', 'q.meeting', 'q.text', 'q.language', 'q.support', 'item.state', 'item.position'])
    .select(['hall.nameKk as hallKk', 'hall.nameRu as hallRu'])
    .select(['district.nameKk as districtKk', 'district.nameRu as districtRu'])
    .select(sql<string>`to_char(q.asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`.as('askedAt'))
    .where('q.status', '=', 'published');

const placeOf = ({ hallKk, hallRu, districtKk, districtRu }: Row): Names | null => {
  const [kk, ru] = hallKk === null ? [districtKk, districtRu] : [hallKk, hallRu];
  return kk === null || ru === null ? null : { kk, ru, en: ru };
};

const boardQuestion = (row: Row): BoardQuestion => ({
  id: row.id,
  number: row.number,
  text: row.text,
  language: row.language,
  support: row.support,
  askedAt: row.askedAt,
  state: row.state ?? 'new',
  position: row.position ?? 0,
  place: placeOf(row)
});

/** All published questions of a meeting. */
export const boardQuestions = async (db: Database, meeting: string): Promise<BoardQuestion[]> => {
  const rows = await boardRows(db).where('q.meeting', '=', meeting).execute();
  return rows.map(boardQuestion);
};

/** Those of the given questions that are published, with the meeting each belongs to. */
export const boardQuestionsByIds = async (
  db: Database,
  ids: readonly string[]
): Promise<{ meeting: string; question: BoardQuestion }[]> => {
  const rows = await boardRows(db)
    .where('q.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return rows.map((row) => ({ meeting: row.meeting, question: boardQuestion(row) }));
};

/** The question on the screen of a meeting. */
export const onScreenOf = async (db: Database | Tx, meeting: string): Promise<string | undefined> => {
  const row = await db
    .selectFrom('boardItems')
    .select('question')
    .where('meeting', '=', meeting)
    .where('state', '=', 'on-screen')
    .executeTakeFirst();
  return row?.question;
};
