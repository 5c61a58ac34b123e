import { database } from '#platform/server/database/database.ts';
import type { BoardState } from '../../board.ts';

/** A question that came from a hall, and where it stands now. `consented`: the asker left a name or contact with consent. */
export type HallQuestionRow = {
  number: string;
  text: string;
  language: string;
  door: string;
  status: string;
  state: BoardState | null;
  consented: boolean;
};

const MOST = 50;

/** The newest questions of a hall. What was asked at a microphone without a hall's name is the main hall's. One query. */
export const questionsOfHall = (
  meeting: string,
  { id, main }: { id: string; main: boolean }
): Promise<HallQuestionRow[]> =>
  database()
    .selectFrom('questions as q')
    .leftJoin('boardItems as item', 'item.question', 'q.id')
    .leftJoin('askers as a', 'a.question', 'q.id')
    .select(['q.number', 'q.text', 'q.language', 'q.door', 'q.status', 'item.state'])
    .select((eb) => eb('a.question', 'is not', null).as('consented'))
    .where('q.meeting', '=', meeting)
    .where((eb) =>
      main
        ? eb.or([eb('q.hall', '=', id), eb.and([eb('q.hall', 'is', null), eb('q.door', '=', 'hall-microphone')])])
        : eb('q.hall', '=', id)
    )
    .orderBy('q.askedAt', 'desc')
    .orderBy('q.id', 'desc')
    .limit(MOST)
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, consented: Boolean(row.consented) })));
