export { ANSWER_KINDS, type AnswerKind, proposedDueOn } from './answer.ts';
export {
  type InBoth,
  type MinutesPart,
  type MinutesPartName,
  recordMovedOn,
  saysOther,
  textOfPart
} from './minutes/minutes.ts';
export { MINUTES_PART_WORDS } from './minutes/part-words.ts';
export { bodiesSignedFor, canEditMinutes, canSignMinutes } from './minutes/permissions.ts';
export { ASSIGNMENT_STATUSES, type AssignmentStatus, takesProgress } from './assignment.ts';
export { DUE_PLAN } from './due-plan.ts';
export { OUTCOME_KINDS, type OutcomeKind } from './outcome.ts';
export { canAnswer, canNoteProgress, canPublishQuarter, canReadAssignments, canReport } from './permissions.ts';
export {
  countDays,
  type CountedDays,
  PROMISE_GROUPS,
  type PromiseGroup,
  type PromiseState,
  promiseState,
  SOON_DAYS
} from './promise.ts';
export { ANSWER_WORDS, daysInWords, KIND_WORDS, QUARTER_WORDS, STATE_WORDS } from './promise-words.ts';
export {
  parseQuarter,
  pastQuarters,
  publicationDeadline,
  quarterCode,
  type QuarterState,
  quarterState
} from './quarter.ts';
export type { QuarterContent, QuarterFigures, QuarterLine } from './quarter-content.ts';
export { fieldCodes, refusals } from './refusals.ts';
export { linkAt } from './recording/time-mark.ts';
export type { MeetingRecord } from './record/meeting-record.ts';
