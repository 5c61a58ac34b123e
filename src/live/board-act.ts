import type { QuestionStatus } from '#questions/index.ts';
import { type BoardState, placeRefusal, type SessionPhase } from './board.ts';
import type { LiveRefusal } from './refusals.ts';

/** What is done to cards on the board, one or several at once. */
export const ACT_KINDS = ['new', 'shortlist', 'on-screen', 'answered', 'publish', 'decline', 'merge'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** What may be done to several cards at once; the screen has room for one, and an answer is said of one. */
export const SORT_ACTS = ['publish', 'shortlist', 'new', 'decline'] as const;
export type SortAct = (typeof SORT_ACTS)[number];

/** So many cards go at once: more than a board shows in a column nobody means. */
export const MOST_SORTED = 50;

/** How a question stands: with its moderator, and where on the board when it is public. */
export type Standing = { readonly status: QuestionStatus; readonly state: BoardState };

/** Where a card stands as somebody saw it: its column. */
export const BOARD_COLUMNS = ['awaiting', 'new', 'shortlist', 'on-screen', 'answered'] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

/** The column of a question; undefined when it has left the board. */
export const columnOf = ({ status, state }: Standing): BoardColumn | undefined => {
  if (status === 'awaiting-moderation') return 'awaiting';
  return status === 'published' ? state : undefined;
};

/** Why this may not be done to a card in this phase. What came on the screen is neither declined nor merged away. */
export const sortRefusal = (standing: Standing, act: SortAct, phase: SessionPhase): LiveRefusal | undefined => {
  if (phase === 'closed') return 'session-closed';
  const column = columnOf(standing);
  if (column === undefined) return 'question-not-published';
  if (act === 'publish') return column === 'awaiting' ? undefined : 'already-there';
  if (act === 'decline') return column === 'on-screen' || column === 'answered' ? 'was-on-screen' : undefined;
  return column === 'awaiting' ? 'question-not-published' : placeRefusal(column, act, phase);
};
