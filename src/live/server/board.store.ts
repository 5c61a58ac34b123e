import type { Tx } from '#platform/server/database/database.ts';
import type { BoardState } from '../board.ts';

export type Placing = { meeting: string; question: string; to: BoardState; first: boolean; at: Temporal.Instant };

/** Puts a question where it now stands: last in its state, or first. A question that is new again has no row. */
export const place = async (tx: Tx, { meeting, question, to, first, at }: Placing): Promise<void> => {
  if (to === 'new') {
    await tx.deleteFrom('boardItems').where('question', '=', question).execute();
    return;
  }
  const position = await positionIn(tx, meeting, to, first);
  await putAt(tx, { meeting, question, state: to, position, since: at });
};

export type Place = {
  meeting: string;
  question: string;
  state: Exclude<BoardState, 'new'>;
  position: number;
  since: Temporal.Instant;
};

/** Puts a question to this very place, among or beside others that have the same. */
export const putAt = async (tx: Tx, { question, ...row }: Place): Promise<void> => {
  await tx
    .insertInto('boardItems')
    .values({ question, ...row })
    .onConflict((conflict) => conflict.column('question').doUpdateSet(row))
    .execute();
};

const positionIn = async (tx: Tx, meeting: string, state: BoardState, first: boolean): Promise<number> => {
  const row = await tx
    .selectFrom('boardItems')
    .select(({ fn }) => [fn.min('position').as('low'), fn.max('position').as('high')])
    .where('meeting', '=', meeting)
    .where('state', '=', state === 'new' ? 'shortlist' : state)
    .executeTakeFirst();
  return first ? Number(row?.low ?? 1) - 1 : Number(row?.high ?? 0) + 1;
};
