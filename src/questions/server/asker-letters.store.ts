import { database } from '#platform/server/database/database.ts';

/** Somebody to write to about a question. */
export type Addressee = { question: string; number: string; language: string; contact: string; confirmed: boolean };

/** Who asked this question by e-mail; `withFollowers` also who asked those merged into it. */
export const addresseesOf = async (question: string, withFollowers: boolean): Promise<Addressee[]> => {
  const rows = await database()
    .selectFrom('askers as a')
    .innerJoin('questions as q', 'q.id', 'a.question')
    .select(['q.id as question', 'q.number', 'q.language', 'a.contact', 'a.confirmedAt'])
    .where('a.contactKind', '=', 'email')
    .where((eb) => eb.or([eb('q.id', '=', question), ...(withFollowers ? [eb('q.mergedInto', '=', question)] : [])]))
    .orderBy('q.id')
    .execute();
  return rows.flatMap(({ contact, confirmedAt, ...row }) =>
    contact === null ? [] : [{ ...row, contact, confirmed: confirmedAt !== null }]
  );
};

/** Sends once for each event and question: what is sent is remembered with its commit, what fails is forgotten. */
export const sendOnce = (eventSeq: number, question: string, send: () => Promise<void>): Promise<void> =>
  database()
    .transaction()
    .execute(async (tx) => {
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('askerLetters')
        .values({ eventSeq, question })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) await send();
    });
