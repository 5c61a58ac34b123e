import type { BoardState } from './board.ts';
import { event, type DomainEvent } from '#platform/event.ts';
import type { ActKind } from './board-act.ts';
import type { FloorReading, PauseReason, TurnKind } from './floor.ts';
import type { PartEdge } from './part-times.ts';

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);

/** The board works from now on. */
export const sessionOpened = (meeting: string): DomainEvent => event('SessionOpened', 'meeting', meeting);

/** The board is closed for good. */
export const sessionClosed = (meeting: string): DomainEvent => event('SessionClosed', 'meeting', meeting);

/** p(1, 3): the evidence of the share the report took. */
export const floorTimeMeasured = (meeting: string, plannedMinutes: number, reading: FloorReading): DomainEvent =>
  event('FloorTimeMeasured', 'meeting', meeting, {
    plannedMinutes,
    elapsedSeconds: seconds(reading.elapsed),
    reportSeconds: seconds(reading.report),
    allowedSeconds: seconds(reading.reportAllowed),
    within: reading.warning !== 'over'
  });

/**
 * A question went from one column of the board to another. Of one that came on screen also the number of the question whose turn
 * it was in fair order, so that everybody sees whether the moderator followed it; null when no order was proposed.
 */
export const questionPlaced = (
  question: string,
  meeting: string,
  from: BoardState,
  to: BoardState,
  proposed?: string | null
): DomainEvent =>
  event('QuestionPlaced', 'question', question, {
    meeting,
    from,
    to,
    ...(proposed === undefined ? {} : { proposed })
  });

/** The floor passed to a holder; null when the session ended. Of a pause also its reason. */
export const floorPassed = (
  meeting: string,
  kind: TurnKind | null,
  question: string | null,
  pause?: PauseReason | null
): DomainEvent => event('FloorPassed', 'meeting', meeting, { kind, question, ...(pause ? { pause } : {}) });

type TurnAsRecorded = { kind: TurnKind; startedAt: Temporal.Instant };

/** A wrongly given floor was put right: how the turn stood, and how it stands now. p(1, 3): the measured record follows. */
export const floorCorrected = (
  meeting: string,
  turn: string,
  before: TurnAsRecorded,
  after: TurnAsRecorded
): DomainEvent =>
  event('FloorCorrected', 'meeting', meeting, {
    turn,
    kindBefore: before.kind,
    kindAfter: after.kind,
    startedBefore: before.startedAt.toString(),
    startedAfter: after.startedAt.toString()
  });

/** When a part of the programme really began or ended; `before` where an earlier time was put right. */
export const partTimed = (
  meeting: string,
  part: string,
  edge: PartEdge,
  at: Temporal.Instant,
  before: Temporal.Instant | null
): DomainEvent =>
  event('PartTimed', 'meeting', meeting, { part, edge, at: at.toString(), before: before?.toString() ?? null });

/** Somebody took back his last act on the board: what it was, of how many questions. What each is again stands in its own row. */
export const actUndone = (meeting: string, kind: ActKind, questions: number): DomainEvent =>
  event('ActUndone', 'meeting', meeting, { kind, questions });
