export { askOnPaper } from './ask-on-paper.ts';
export { askByForm, type FormOutcome } from './ask-by-form.ts';
export { mayAskNow } from './ask-limits.ts';
export { askAllWithin, askQuestion, type Asked } from './ask-question.ts';
export { type AskedByRegion, askedByRegion } from './asked-by-region.views.ts';
export { questionsAskedIn } from './asked-in-year.views.ts';
export { bringComments } from '../comments/server/bring-comments.ts';
export { alikeNumbers, commentCounts, commentsOf, COMMENTS_PAGE } from '../comments/server/comments.views.ts';
export { commentsTimetable, forgetComments } from '../comments/server/forget-comments.ts';
export { sortComments } from '../comments/server/sort-comments.ts';
export { confirmContact } from './confirm-contact.ts';
export { decideWithin, mergeWithin, unmergeWithin } from './decide-within.ts';
export { eraseAsker } from './erase-asker.ts';
export { holdVotesBack, questionIdOf } from './group.store.ts';
export { handOverQuestion } from './hand-over-question.ts';
export { mergeQuestion } from './merge-question.ts';
export { moderateQuestion } from './moderate-question.ts';
export { moderationRecord, overdueModeration } from './moderation-record.views.ts';
export { moderationQueue, QUEUE_PAGE } from './moderation.views.ts';
export { openContact } from './open-contact.ts';
export { privateLinkOf } from './private-link.ts';
export { subscriptions } from './question-letters.ts';
export { lockQuestions, meetingToAsk } from './question.store.ts';
export { questionTimeline } from './question-timeline.ts';
export {
  isSupportedBy,
  newestDecision,
  questionByLink,
  questionByNumber,
  type QuestionDetails
} from './question.views.ts';
export { questionsOfMeeting, searchQuestions, type ListedQuestion } from './search.views.ts';
export { similarQuestions } from './similar.views.ts';
export { SupportIntake, supportIntake } from './support-intake.ts';
export { unmergeQuestion } from './unmerge-question.ts';
export { writeToAskers, type LetterPlace, type LetterWords } from './write-to-askers.ts';
export { forgetVoteOrigins } from '../vote-groups/server/forget-vote-origins.store.ts';
export { putVotesBack } from '../vote-groups/server/put-votes-back.ts';
export { setVotesAside } from '../vote-groups/server/set-votes-aside.ts';
export { voteOrigin } from '../vote-groups/server/vote-origin.ts';
export { setAsidesOf, voteGroups } from '../vote-groups/server/vote-groups.views.ts';
export { saveDraft } from '../working-papers/server/save-draft.ts';
export { withdrawNote } from '../working-papers/server/withdraw-note.ts';
export { draftOf, draftVersions, notesOn } from '../working-papers/server/working-papers.views.ts';
export { writeNote } from '../working-papers/server/write-note.ts';
