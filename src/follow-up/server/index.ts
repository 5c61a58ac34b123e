export { addProgress } from './add-progress.ts';
export { type AskersOutcome, outcomeForAsker } from './askers-outcome.ts';
export {
  answersOf,
  type AnswerView,
  type AssignmentView,
  assignmentOfQuestion,
  evidenceIsPublic,
  findAssignment,
  questionToAnswer
} from './assignment.views.ts';
export type { Evidence, NoteView, OutcomeView } from './assignment-parts.views.ts';
export { followUpTimeline, type TimelineStep } from './follow-up-timeline.ts';
export { promiseOfQuestion } from './promise-of-question.ts';
export { type PromisedByRegion, promisedByRegion } from './promised-by-region.views.ts';
export type { PromiseFilter } from './promises.views.ts';
export { publishQuarter } from './publish-quarter.ts';
export {
  QUARTERLY,
  publishedQuarters,
  quarterlyPublication,
  quarterProgress,
  readContent,
  subjectOf
} from './quarter.views.ts';
export { recordAnswer } from './record-answer.ts';
export { reportOutcome } from './report-outcome.ts';
export { respondToOutcome } from './respond-to-outcome.ts';
export {
  type NewestOutcome,
  outcomesNewest,
  promiseCounts,
  promisesOf,
  type ShownOutcome,
  type ShownPromise,
  type ShownPromises
} from './shown-promises.ts';
export { subscriptions, timetable } from './subscriptions.ts';
export { urgencyOfQuestions } from './urgency-of-questions.views.ts';
export { showAssignment, type ShownAssignment, type ShownStep } from './shown-assignment.ts';
export { editMinutes } from '../minutes/server/edit-minutes.ts';
export {
  hasSignedMinutes,
  minutesDraft,
  signedMinutes,
  type SignedMinutes,
  unsignedMinutes
} from '../minutes/server/minutes.views.ts';
export { signMinutes } from '../minutes/server/sign-minutes.ts';
export { correctTimeMark } from '../recording/server/correct-time-mark.ts';
export { keepRecording } from '../recording/server/keep-recording.ts';
export { recordingOf, timeMarksOf } from '../recording/server/recording.views.ts';
export { freezeMeetingRecord } from '../record/server/freeze-meeting-record.ts';
export { frozenRecord } from '../record/server/meeting-record.views.ts';
