export { takesQuestions } from './asking.ts';
export { COMMENT_STATES, type CommentSource, type CommentState } from './comments/comment.ts';
export { fairOrder, type FairVoters } from './fair-order.ts';
export { GROUNDS, groundOf } from './grounds.ts';
export { readListQuery, withPage } from './list-address.ts';
export { markedText, type TextPiece } from './marked-text.ts';
export { PAPER_ROWS, type PaperRow, paperRows, pastedRows } from './paper-batch.ts';
export { canAsk, canModerate, canReadUnpublished, canShareWork, readableBodies } from './permissions.ts';
export { DOOR_WORDS } from './ui/question-words.ts';
export { questionNumber, readQuestionNumber } from './question-number.ts';
export { type Verdict } from './moderation.ts';
export { DOORS, type Question, QUESTION_STATUSES, type QuestionStatus } from './question.ts';
export { backToQueue, readQueueQuery, withStatus } from './queue-address.ts';
export { fieldCodes, refusals } from './refusals.ts';
export { readSupportNotice, type SupportChange } from './support.ts';
export { timelineItems, type TimelineItem } from './timeline.ts';
export {
  originName,
  type Rhythm,
  SET_ASIDE_REASONS,
  type SetAside,
  type SetAsideReason,
  type VoteGroup
} from './vote-groups/vote-group.ts';
export { type AnswerDraft, NO_DRAFT, type QuestionNote, type WrittenBy } from './working-papers/working-paper.ts';
