import type { Tx } from '#platform/server/database/database.ts';
import { accepted, type Accepted, refused, type Refused } from '#platform/result.ts';
import { phaseOf } from '../board.ts';
import { floorPassed } from '../events.ts';
import { type FloorHolder, turnRefusal } from '../session.ts';
import { passFloor } from './session.store.ts';
import { openTurn, type SessionRow } from './session.views.ts';

/** Passes the floor of an open session to its next holder; refused when that is who holds it. */
export const giveFloor = async (
  tx: Tx,
  meeting: SessionRow,
  next: FloorHolder & { pauseNote?: string | null },
  at: Temporal.Instant
): Promise<Accepted<{ meeting: string }> | Refused> => {
  const refusal = turnRefusal(phaseOf(meeting.session), await openTurn(tx, meeting.id), next);
  if (refusal) return refused(refusal);
  await passFloor(tx, meeting.id, at, next);
  return accepted({ meeting: meeting.number }, floorPassed(meeting.id, next.kind, next.question, next.pause));
};
