export { takesQuestions } from './asking.ts';
export { GROUNDS, groundOf, type Ground } from './grounds.ts';
export { markedText, type TextPiece } from './marked-text.ts';
export { OUTSIDE_PATHS, type OutsidePath } from './moderation.ts';
export { canAsk, canModerate, canReadUnpublished, readableBodies } from './permissions.ts';
export { questionNumber, readQuestionNumber, type QuestionNumber } from './question-number.ts';
export {
  DOORS,
  LONGEST_QUESTION,
  QUESTION_STATUSES,
  type Door,
  type QuestionLanguage,
  type QuestionStatus
} from './question.ts';
export { fieldCodes, refusals } from './refusals.ts';
export { readSupportNotice, type GiveAnswer, type SupportChange, type WithdrawAnswer } from './support.ts';
export { timelineItems, type TimelineItem, type TimelineStep } from './timeline.ts';
export { LIST_ORDERS, pageOf, PUBLIC_STATUSES, readListQuery, withPage, type ListQuery } from './list-address.ts';
export { backToQueue, readQueueQuery, withStatus, type QueueQuery } from './queue-address.ts';
