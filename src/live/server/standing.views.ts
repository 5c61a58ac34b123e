import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { QuestionStatus } from '#questions/index.ts';
import type { BoardState } from '../board.ts';

/** A question as an act on the board finds it. */
export type StandingCard = {
  id: string;
  number: string;
  meeting: string;
  body: string;
  status: QuestionStatus;
  state: BoardState;
  position: number | null;
};

/** These questions as they stand, in the order of their ids; what is not there is left out. */
export const standingCards = async (tx: Tx, ids: readonly string[]): Promise<StandingCard[]> => {
  const rows = await tx
    .selectFrom('questions as q')
    .leftJoin('boardItems as item', 'item.question', 'q.id')
    .select(['q.id', 'q.number', 'q.meeting', 'q.body', 'q.status', 'item.state', 'item.position'])
    .where('q.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('q.id')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state ?? 'new' }));
};
