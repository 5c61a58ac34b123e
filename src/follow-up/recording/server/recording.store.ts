import type { Insertable } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { DB } from '#platform/server/database/schema.ts';

/** The meeting of a question that was put to the board, locked with the question. */
export const lockMarkedQuestion = (
  tx: Tx,
  question: string
): Promise<{ id: string; meeting: string; body: string; number: string; status: string } | undefined> =>
  tx
    .selectFrom('questions as q')
    .innerJoin('meetings as m', 'm.id', 'q.meeting')
    .select(['q.id', 'q.meeting', 'm.body', 'm.number', 'm.status'])
    .where('q.id', '=', question)
    .forNoKeyUpdate('q')
    .executeTakeFirst();

/** Keeps where the recording of a meeting is seen. */
export const keepRecordingRow = async (tx: Tx, row: Insertable<DB['recordings']>): Promise<void> => {
  const { meeting: _, ...rest } = row;
  await tx
    .insertInto('recordings')
    .values(row)
    .onConflict((conflict) => conflict.column('meeting').doUpdateSet(rest))
    .execute();
};

/** Keeps a corrected mark. */
export const keepTimeMark = async (tx: Tx, row: Insertable<DB['timeMarks']>): Promise<void> => {
  const { question: _, ...rest } = row;
  await tx
    .insertInto('timeMarks')
    .values(row)
    .onConflict((conflict) => conflict.column('question').doUpdateSet(rest))
    .execute();
};
