export { adoptSorting } from '../adoption/server/adopt-sorting.ts';
export {
  adoptedPlace,
  adoptedPeriods,
  type AdoptedPlace,
  hasAdoptedSorting,
  publishedSorting,
  type PublishedSorting,
  type ShownText,
  textsOf
} from '../adoption/server/adopted.views.ts';
export { measuredQuality } from '../adoption/server/measured-quality.ts';
export { contestSorting } from '../contest/server/contest-sorting.ts';
export { contestsOfQuestion, decidedContests, waitingContests } from '../contest/server/contest.views.ts';
export { decideContest } from '../contest/server/decide-contest.ts';
export { addTheme } from '../taxonomy/server/add-theme.ts';
export { changeTheme } from '../taxonomy/server/change-theme.ts';
export { closeTheme } from '../taxonomy/server/close-theme.ts';
export { fillTaxonomy } from '../taxonomy/server/fill-taxonomy.ts';
export { PREVIEWED_QUESTIONS, previewTheme, type Standing } from '../taxonomy/server/preview-theme.ts';
export { groupsOfTheme, taxonomy, themesToLearn } from '../taxonomy/server/taxonomy.views.ts';
export { askSorting } from './ask-sorting.ts';
export { sortScope } from './carry-out-sorting.ts';
export { askPeriodSorting } from './ask-period-sorting.ts';
export type { SortedScope } from './scope.store.ts';
export { learnPastFrom } from './past-of-questions.ts';
export { recordSorting, recordSortingFailure } from './record-sorting.ts';
export { endSortingThread } from './sort-in-thread.ts';
export { awaitingAdoption, countQuestions, sortingOfMeeting, type SortingStanding } from './sorting.views.ts';
export { subscriptions } from './subscriptions.ts';
export { cancelSorting } from './cancel-sorting.ts';
export { correctSorting } from '../board/server/correct-sorting.ts';
export { undoCorrection } from '../board/server/undo-correction.ts';
export {
  boardQuestions,
  boardSorting,
  boardStanding,
  saidOfGroup,
  type ListedPeriod,
  type ListedSorting,
  sortingsOfBodies,
  sortingsOfPeriods,
  undoable
} from '../board/server/board.views.ts';
