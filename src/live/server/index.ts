export { type BoardAct, lastOwnAct, recentActs } from './board-acts.views.ts';
export { boardTimeline, type TimelineItem } from './board-timeline.views.ts';
export { boardSnapshot, type ShownBoard, stopLive } from './boards.ts';
export { closeSession } from './close-session.ts';
export { askAtReception } from '../doors/server/ask-at-reception.ts';
export { connectHall, hallIsHere } from '../doors/server/connect-hall.ts';
export { type HallOutage, hallOutages, hallsWithStates, type HallWithState } from '../doors/server/hall-links.views.ts';
export { type HallQuestionRow, questionsOfHall } from '../doors/server/hall-questions.views.ts';
export { leaveReception } from '../doors/server/leave-reception.ts';
export { peopleAtDesk, type Reception, receptionOf, ticketByLink } from '../doors/server/reception.views.ts';
export { registerForReception } from '../doors/server/register-for-reception.ts';
export { stepReception } from '../doors/server/step-reception.ts';
export { ticketLinkOf } from '../doors/server/ticket-link.ts';
export { correctFloor } from './correct-floor.ts';
export { endTurn } from './end-turn.ts';
export { type FloorTurnRow, floorTurnsOf, type FloorCorrectionRow, floorCorrectionsOf } from './floor-turns.views.ts';
export { liveHandler } from './live-handler.ts';
export { measuredReport, type MeasuredReport } from './measured-report.views.ts';
export { mergeOnBoard } from './merge-on-board.ts';
export { moderatorBoard } from './moderator-board.views.ts';
export { openSession } from './open-session.ts';
export { partTimesOf } from './part-times.views.ts';
export { pauseFloor } from './pause-floor.ts';
export { placeOnBoard } from './place-on-board.ts';
export { bePresent, leaveBoard } from './presence.store.ts';
export { presenceKey, presentOn } from './presence.views.ts';
export { meetingByCode, sessionNow } from './session.views.ts';
export { resumeFloor } from './resume-floor.ts';
export { sortCards } from './sort-cards.ts';
export { startTurn } from './start-turn.ts';
export { supportedBy } from './supported.views.ts';
export { timeMark } from './time-mark.views.ts';
export { timePart } from './time-part.ts';
export { undoAct } from './undo-act.ts';
export { judgeVote } from './vote-limits.ts';
export { originOf } from './vote-origin.ts';
export { rehearsalNow, rehearsalRuns, somethingIsRehearsed } from '../rehearsal/server/rehearsals.views.ts';
export {
  beginRehearsal,
  endForgottenRehearsals,
  finishRehearsal,
  goOnRehearsing
} from '../rehearsal/server/rehearse.ts';
