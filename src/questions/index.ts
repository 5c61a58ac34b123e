export { takesQuestions } from './asking.ts';
export { GROUNDS, groundOf, type Ground } from './grounds.ts';
export { OUTSIDE_PATHS, type OutsidePath } from './moderation.ts';
export { canAsk, canModerate, canReadUnpublished, readableBodies } from './permissions.ts';
export { questionNumber, readQuestionNumber, type QuestionNumber } from './question-number.ts';
export { DOORS, LONGEST_QUESTION, QUESTION_STATUSES, type Door, type QuestionStatus } from './question.ts';
export { fieldCodes, refusals } from './refusals.ts';
export { readSupportNotice, type GiveAnswer, type SupportChange, type WithdrawAnswer } from './support.ts';
