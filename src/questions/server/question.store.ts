import { sql, type Insertable, type Updateable } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';
import { newId } from '#platform/server/ids.ts';
import type { AskedMeeting } from '../asking.ts';
import type { QuestionNumber } from '../question-number.ts';
import type { Door, Question, QuestionLanguage } from '../question.ts';

/** The meetings that questions are put to, for their rules, by their ids. A draft is nobody's to ask about. */
export const meetingsToAsk = async (tx: Tx, ids: readonly string[]): Promise<Map<string, AskedMeeting>> => {
  const rows = await tx
    .selectFrom('meetings')
    .select(['id', 'body', 'region', 'status'])
    .where('id', 'in', [...new Set(ids)])
    .where('status', '<>', 'draft')
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

/** One such meeting. */
export const meetingToAsk = async (tx: Tx, id: string): Promise<AskedMeeting | undefined> =>
  (await meetingsToAsk(tx, [id])).get(id);

/** Whether the district that was named exists, and the hall is the meeting's. */
export type FoundPlaces = { district: boolean; hall: boolean };

type Place = { meeting: string; district: string | null; hall: string | null };

/** Whether each district exists, and each hall belongs to its meeting. What names neither is not asked about. */
export const placesExist = async (tx: Tx, places: readonly Place[]): Promise<readonly FoundPlaces[]> => {
  if (places.every(({ district, hall }) => district === null && hall === null))
    return places.map(() => ({ district: true, hall: true }));
  const { rows } = await sql<FoundPlaces>`
    select p.district is null or exists (select from districts d where d.id = p.district) as district,
      p.hall is null or exists (select from halls h where h.id = p.hall and h.meeting = p.meeting) as hall
    from unnest(${places.map(({ meeting }) => meeting)}::uuid[], ${places.map(({ district }) => district)}::text[],
      ${places.map(({ hall }) => hall)}::uuid[]) with ordinality as p (meeting, district, hall, place)
    order by p.place`.execute(tx);
  return rows;
};

/**
 * Takes the next places in a year and returns the first of them. Holds the year's row until the transaction ends: no number is
 * skipped or given twice.
 */
export const takeSequences = async (tx: Tx, year: number, count: number): Promise<number> => {
  const { last } = await tx
    .insertInto('questionNumbers')
    .values({ year, last: count })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((eb) => ({ last: eb('questionNumbers.last', '+', count) }))
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last - count + 1;
};

/** A question as it is first kept. */
export type NewQuestion = Pick<Question, 'id' | 'meeting' | 'body' | 'status' | 'publishedAt'> & {
  number: QuestionNumber;
  region: string;
  district: string | null;
  hall: string | null;
  door: Door;
  language: QuestionLanguage;
  text: string;
  terms: readonly string[];
  linkHash: Buffer;
  askedAt: Temporal.Instant;
};

/** Keeps new questions: one statement for all, their rows as one parameter. */
export const insertQuestions = async (tx: Tx, questions: readonly NewQuestion[]): Promise<void> => {
  const rows = questions.map(({ publishedAt, linkHash, askedAt, ...question }) => ({
    ...question,
    link_hash: `\\x${linkHash.toString('hex')}`,
    asked_at: askedAt,
    published_at: publishedAt
  }));
  await sql`insert into questions (id, number, meeting, body, region, district, hall, door, language, text, status, link_hash, terms,
      asked_at, published_at)
    select id, number, meeting, body, region, district, hall, door, language, text, status, link_hash, terms, asked_at, published_at
    from json_populate_recordset(null::questions, ${JSON.stringify(rows)}::json)`.execute(tx);
};

export const insertAskers = async (tx: Tx, rows: readonly Insertable<DB['askers']>[]): Promise<void> => {
  if (rows.length > 0)
    await tx
      .insertInto('askers')
      .values([...rows])
      .execute();
};

/** These questions, locked in the order of their ids, so that two acts on the same ones wait instead of clashing. */
export const lockQuestions = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Question>> => {
  const rows = await tx
    .selectFrom('questions')
    .select(['id', 'number', 'meeting', 'body', 'status', 'mergedInto', 'publishedAt'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  const followers = await followersOf(tx, ids);
  return new Map(rows.map((row) => [row.id, { ...row, followers: followers.get(row.id) ?? 0 }]));
};

const followersOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string | null, number>> => {
  const rows = await tx
    .selectFrom('questions')
    .select((eb) => ['mergedInto', eb.fn.countAll<number>().as('followers')])
    .where('mergedInto', 'in', [...ids])
    .groupBy('mergedInto')
    .execute();
  return new Map(rows.map((row) => [row.mergedInto, row.followers]));
};

/** One question, locked. */
export const lockQuestion = async (tx: Tx, id: string): Promise<Question | undefined> =>
  (await lockQuestions(tx, [id])).get(id);

export const changeQuestion = async (tx: Tx, id: string, change: Updateable<DB['questions']>): Promise<void> => {
  await tx.updateTable('questions').set(change).where('id', '=', id).execute();
};

type Decision = Omit<Insertable<DB['moderations']>, 'id'>;

/** Keeps decisions in the visible history of their questions. */
export const recordDecisions = async (tx: Tx, decisions: readonly Decision[]): Promise<void> => {
  if (decisions.length === 0) return;
  await tx
    .insertInto('moderations')
    .values(decisions.map((decision) => ({ id: newId(), ...decision })))
    .execute();
};

/** The same of one. */
export const recordDecision = (tx: Tx, decision: Decision): Promise<void> => recordDecisions(tx, [decision]);
