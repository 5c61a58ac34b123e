export { type BoardState, boardStates, nextStates, phaseOf, type SessionPhase, sessionPhases } from './board.ts';
export { type ActKind, type BoardColumn } from './board-act.ts';
export {
  type FloorClock,
  type FloorReading,
  PAUSE_REASONS,
  type PauseReason,
  printLength,
  readClock,
  type ReportWarning,
  reportWarnings,
  type TurnKind,
  turnKinds
} from './floor.ts';
export { BOARD_ORDERS, type BoardCard, type BoardOrder, type ModeratorBoard } from './moderator-board.ts';
export { HALL_STATES, type HallState, SLOW_MS } from './doors/hall-state.ts';
export { expectedForNewcomer, expectedTimes, receptionOrder, type Ticket, waitsTooLong } from './doors/reception.ts';
export { canAddSpoken, canRehearse, canRunSession, canWatchBoard } from './permissions.ts';
export { type PartEdge, partRow, plannedAndReal, type TimedRow } from './part-times.ts';
export { othersNow, type Present } from './presence.ts';
export { fieldCodes, type LiveRefusal, refusals } from './refusals.ts';
export { opensAt } from './session.ts';
export { readSessionCode } from './session-code.ts';
export {
  type BoardSnapshot,
  bySupport,
  firstBy,
  LISTED,
  type ListedQuestion,
  type Names,
  type ShownQuestion
} from './snapshot.ts';
export { applyTick, type Tick } from './tick.ts';
export {
  isRehearsedQuestion,
  LONGEST_MINUTES as LONGEST_REHEARSAL_MINUTES,
  peopleAreThere,
  rehearsalSerial
} from './rehearsal/rehearsal.ts';
