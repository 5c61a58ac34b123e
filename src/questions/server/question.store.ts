import { sql, type Insertable, type Updateable } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';
import { newId } from '#platform/server/ids.ts';
import type { AskedMeeting } from '../asking.ts';
import type { Question } from '../question.ts';

/** The meeting a question is put to, for its rules. */
export const meetingToAsk = (tx: Tx, id: string): Promise<AskedMeeting | undefined> =>
  tx.selectFrom('meetings').select(['id', 'body', 'region', 'status']).where('id', '=', id).executeTakeFirst();

/** Whether the district exists, and the hall belongs to the meeting. */
export const placesExist = async (
  tx: Tx,
  meeting: string,
  { district, hall }: { district: string | null; hall: string | null }
): Promise<{ district: boolean; hall: boolean }> => {
  const { rows } = await sql<{ district: boolean; hall: boolean }>`
    select ${district}::text is null or exists (select from districts where id = ${district}) as district,
      ${hall}::uuid is null or exists (select from halls where id = ${hall} and meeting = ${meeting}) as hall`.execute(
    tx
  );
  return rows[0] ?? { district: false, hall: false };
};

/** The next place in a year. Holds the year's row until the transaction ends: no number is skipped or given twice. */
export const nextSequence = async (tx: Tx, year: number): Promise<number> => {
  const { last } = await tx
    .insertInto('questionNumbers')
    .values({ year, last: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((eb) => ({ last: eb('questionNumbers.last', '+', 1) }))
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
};

export const insertQuestion = async (tx: Tx, row: Insertable<DB['questions']>): Promise<void> => {
  await tx.insertInto('questions').values(row).execute();
};

export const insertAsker = async (tx: Tx, row: Insertable<DB['askers']>): Promise<void> => {
  await tx.insertInto('askers').values(row).execute();
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

/** Keeps a decision in the question's visible history. */
export const recordDecision = async (tx: Tx, decision: Omit<Insertable<DB['moderations']>, 'id'>): Promise<void> => {
  await tx
    .insertInto('moderations')
    .values({ id: newId(), ...decision })
    .execute();
};
