import { database, type Tx } from '#platform/server/database/database.ts';
import type { PauseReason, TurnKind } from '../floor.ts';
import type { RecordedTurn } from '../floor-correction.ts';
import type { FloorHolder } from '../session.ts';

/** A turn of the floor with the question it was about. */
export type FloorTurnRow = RecordedTurn & {
  pause: PauseReason | null;
  pauseNote: string | null;
  number: string | null;
};

const rows = (db: Tx | ReturnType<typeof database>, meeting: string) =>
  db
    .selectFrom('floorTurns as turn')
    .leftJoin('questions as q', 'q.id', 'turn.question')
    .select(['turn.id', 'turn.kind', 'turn.pause', 'turn.pauseNote', 'turn.startedAt', 'turn.endedAt', 'q.number'])
    .where('turn.meeting', '=', meeting)
    .orderBy('turn.startedAt')
    .orderBy('turn.id');

/** Who held the floor, in the order of time. */
export const floorTurnsOf = (meeting: string): Promise<FloorTurnRow[]> => rows(database(), meeting).execute();

/** The same within an act. */
export const recordedTurns = (tx: Tx, meeting: string): Promise<FloorTurnRow[]> => rows(tx, meeting).execute();

/** Who last spoke: to whom the floor returns after a pause. Nobody, when nobody has. */
export const holderBeforePause = async (tx: Tx, meeting: string): Promise<FloorHolder> => {
  const turn = await tx
    .selectFrom('floorTurns')
    .select(['kind', 'question'])
    .where('meeting', '=', meeting)
    .where('pause', 'is', null)
    .orderBy('startedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return turn ?? { kind: 'break', question: null };
};

/** A correction of the floor: who (by post), when, what stood there and what does now. */
export type FloorCorrectionRow = {
  id: string;
  reason: string;
  kindBefore: TurnKind;
  kindAfter: TurnKind;
  startedBefore: Temporal.Instant;
  startedAfter: Temporal.Instant;
  at: Temporal.Instant;
  kk: string | null;
  ru: string | null;
  en: string | null;
};

/** How the record of the floor was put right, in the order of time. */
export const floorCorrectionsOf = (meeting: string): Promise<FloorCorrectionRow[]> =>
  database()
    .selectFrom('floorCorrections as c')
    .leftJoin('posts', 'posts.id', 'c.post')
    .select(['c.id', 'c.reason', 'c.kindBefore', 'c.kindAfter', 'c.startedBefore', 'c.startedAfter'])
    .select(['c.correctedAt as at', 'posts.titleKk as kk', 'posts.titleRu as ru', 'posts.titleEn as en'])
    .where('c.meeting', '=', meeting)
    .orderBy('c.correctedAt')
    .orderBy('c.id')
    .execute();
