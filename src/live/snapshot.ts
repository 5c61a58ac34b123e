import type { BoardState, SessionPhase } from './board.ts';
import type { FloorClock } from './floor.ts';

/** A name in the languages of the readers. */
export type Names = { kk: string; ru: string; en: string };

/** A published question as the board knows it. */
export type BoardQuestion = {
  id: string;
  number: string;
  text: string;
  language: string;
  support: number;
  askedAt: string;
  state: BoardState;
  /** The place in the shortlist, by the moderator's order. */
  position: number;
  /** The hall or district it comes from. */
  place: Names | null;
};

/** All that a snapshot is made of, however many questions. */
export type BoardContent = {
  meeting: { number: string; status: string };
  phase: SessionPhase;
  code: string | null;
  clock: FloorClock;
  questions: ReadonlyMap<string, BoardQuestion>;
};

/** A question shown in full: on the screen or next. */
export type ShownQuestion = { number: string; text: string; language: string; support: number; place: Names | null };

/** A line of the list. Long texts are cut (`cut`); the question's own page has them whole. */
export type ListedQuestion = {
  number: string;
  text: string;
  cut: boolean;
  language: string;
  support: number;
  askedAt: string;
  state: BoardState;
};

/** The public board. Bounded: a board of 20,000 questions costs a reader the same as one of 100. */
export type BoardSnapshot = {
  meeting: { number: string; status: string };
  phase: SessionPhase;
  code: string | null;
  clock: FloorClock;
  onScreen: ShownQuestion | null;
  next: ShownQuestion[];
  /** How many questions stand in each state, listed or not. */
  counts: Record<BoardState, number>;
  /** The most supported questions, most supported first. */
  questions: ListedQuestion[];
};

export const LISTED = 100;
export const NEXT = 3;
export const LISTED_TEXT = 400;

type Ranked = { support: number; askedAt: string; number: string };

/** Most supported first; of equals the one asked first. A total order: numbers are unique. */
export const bySupport = (a: Ranked, b: Ranked): number => {
  if (a.support !== b.support) return b.support - a.support;
  if (a.askedAt !== b.askedAt) return a.askedAt < b.askedAt ? -1 : 1;
  return a.number < b.number ? -1 : Number(a.number > b.number);
};

type Order<Each> = (a: Each, b: Each) => number;

/** The first `limit` in this order, in one pass without sorting all: the loop must not wait for big boards. */
export const firstBy = <Each>(all: Iterable<Each>, order: Order<Each>, limit: number): Each[] => {
  const first: Each[] = [];
  for (const each of all) {
    const last = first[limit - 1];
    if (last !== undefined && order(each, last) > 0) continue;
    first.splice(placeFor(each, first, order), 0, each);
    if (first.length > limit) first.pop();
  }
  return first;
};

const placeFor = <Each>(each: Each, sorted: readonly Each[], order: Order<Each>): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there !== undefined && order(there, each) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The public snapshot of a board. The same content gives the same snapshot, on whatever node and after whatever crash. */
export const snapshotOf = (content: BoardContent): BoardSnapshot => {
  const counts: Record<BoardState, number> = { new: 0, shortlist: 0, 'on-screen': 0, answered: 0 };
  const shortlist: BoardQuestion[] = [];
  let onScreen: BoardQuestion | null = null;
  for (const question of content.questions.values()) {
    counts[question.state] += 1;
    if (question.state === 'shortlist') shortlist.push(question);
    if (question.state === 'on-screen') onScreen = question;
  }
  return {
    meeting: content.meeting,
    phase: content.phase,
    code: content.code,
    clock: content.clock,
    onScreen: onScreen && shown(onScreen),
    next: firstBy(shortlist, byPosition, NEXT).map(shown),
    counts,
    questions: firstBy(content.questions.values(), bySupport, LISTED).map(listed)
  };
};

/** The moderator's order of the shortlist; of equals the most supported. */
export const byPosition = (a: BoardQuestion, b: BoardQuestion): number => a.position - b.position || bySupport(a, b);

const shown = ({ number, text, language, support, place }: BoardQuestion): ShownQuestion => ({
  number,
  text,
  language,
  support,
  place
});

const listed = ({ number, text, language, support, askedAt, state }: BoardQuestion): ListedQuestion => {
  const cut = text.length > LISTED_TEXT;
  return { number, text: cut ? shorten(text) : text, cut, language, support, askedAt, state };
};

/** Cuts at the last word that fits, never inside a letter of two code units. */
const shorten = (text: string): string => {
  const start = text.slice(0, LISTED_TEXT);
  const space = start.lastIndexOf(' ');
  return `${space > LISTED_TEXT / 2 ? start.slice(0, space) : start.replace(/[\uD800-\uDBFF]$/, '')}…`;
};
