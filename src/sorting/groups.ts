import { growing } from './growing.ts';
import { createKeptPortraits, type KeptPortraits } from './kept-portraits.ts';
import { hashOf } from './lexicon.ts';
import { createMeaningIndex, type MeaningIndex, type Meanings } from './meanings.ts';
import { createNeighbours, type Neighbour, type NeighbourIndex } from './neighbours.ts';
import { decide, type Decision, type PairModel } from './pair-decision.ts';
import type { Portrait } from './portrait.ts';

/** Where a new question belongs, and who else it might be the same as. */
export interface Placement {
  /** The number of its group's leader; its own when it founds a group. */
  readonly leader: number;
  /** Why it joined; undefined for a founder and for the same letter again. */
  readonly decision: Decision | undefined;
  /** Leaders that a person should compare it with, likest first. */
  readonly asks: readonly { readonly leader: number; readonly decision: Decision }[];
}
/** What people said: these two belong together, these two never do. Numbers of questions in the order of adding. */
export interface Corrections {
  readonly together: (number: number) => number | undefined;
  readonly apart: (number: number, leader: number) => boolean;
}
export interface Grouping {
  /** Places one question; the next number is its own. */
  readonly place: (portrait: Portrait) => Placement;
  /** The likest leaders for a text that is only being typed: nothing is kept. */
  readonly like: (portrait: Portrait, limit: number) => { readonly leader: number; readonly decision: Decision }[];
  readonly size: () => number;
}

// 53 bits of a letter: among a million letters two share a mark once in twenty thousand runs.
const markOf = (key: string): number => (hashOf(key) >>> 0) * 2 ** 21 + (hashOf(`letter ${key}`) >>> 11);

const LOOKED_AT = 5;
const LEAST = 0.3;
const FURTHER = 0.05;

/** Nobody has corrected anything. */
export const noCorrections: Corrections = { together: () => undefined, apart: () => false };

interface State {
  readonly index: NeighbourIndex;
  readonly model: PairModel;
  readonly meanings: Meanings | undefined;
  readonly byMeaning: MeaningIndex;
  /** Of each text of the index: the portrait of a leader, and its number. */
  readonly leaders: KeptPortraits;
  readonly numbers: ReturnType<typeof growing>;
  /** The leader of each letter, by its mark. */
  readonly letters: Map<number, number>;
  count: number;
}

type Judged = { readonly leader: number; readonly decision: Decision };

// The likest by their words, and where there are vectors those nearest in meaning, which may share no word.
const candidates = (state: State, portrait: Portrait, limit: number): Neighbour[] => {
  const alike = state.index.nearest(portrait.telling, limit).filter(({ likeness }) => likeness >= LEAST);
  const known = new Set(alike.map(({ number }) => number));
  const near = state.byMeaning.nearest(portrait, limit).filter((number) => !known.has(number));
  return [...alike, ...near.map((number) => ({ number, likeness: 1 }))];
};

/** The likest leaders, judged one after the other; once one is the same, those much less like it cannot be more so. */
const judged = (
  state: State,
  portrait: Portrait,
  limit: number,
  further = 1,
  barred: (leader: number) => boolean = () => false
): Judged[] => {
  const found: Judged[] = [];
  let enough = 0;
  for (const { number, likeness } of candidates(state, portrait, limit)) {
    const leader = state.leaders.at(number);
    if (!leader || likeness < enough || barred(state.numbers.get(number))) continue;
    const decision = decide(state.model, portrait, leader, state.index.weight, state.meanings?.between);
    found.push({ leader: state.numbers.get(number), decision });
    if (decision.outcome === 'same') enough = Math.max(enough, likeness - further);
  }
  return found;
};

const likest = (one: { decision: Decision }, other: { decision: Decision }): number =>
  other.decision.chance - one.decision.chance;

const found = (state: State, portrait: Portrait, number: number): void => {
  state.index.add(portrait.telling);
  state.byMeaning.add(portrait);
  state.leaders.keep(portrait);
  state.numbers.push(number);
};

const place = (state: State, portrait: Portrait, corrections: Corrections): Placement => {
  const number = state.count;
  state.count += 1;
  const mark = markOf(portrait.key);
  // A text without words is like no other.
  const letter = portrait.telling.length === 0 ? undefined : state.letters.get(mark);
  const told =
    corrections.together(number) ?? (letter !== undefined && !corrections.apart(number, letter) ? letter : undefined);
  if (told !== undefined) return { leader: told, decision: undefined, asks: [] };
  const compared = judged(state, portrait, LOOKED_AT, FURTHER, (leader) => corrections.apart(number, leader)).toSorted(
    likest
  );
  const joined = compared.find(({ decision }) => decision.outcome === 'same');
  const leader = joined?.leader ?? number;
  if (!joined) found(state, portrait, number);
  if (!state.letters.has(mark)) state.letters.set(mark, leader);
  const asks = joined ? [] : compared.filter(({ decision }) => decision.outcome === 'ask');
  return { leader, decision: joined?.decision, asks };
};

/**
 * Groups of questions that ask the same, each around its first question, the leader: a question joins the leader that it is
 * surely the same as, and never a member (a chain of likenesses leads from anything to anything). The same letter again is
 * joined at once. `meanings`, where another server gives them, find further leaders and are one more feature. One by one: what was placed stays placed, so ids of groups are stable.
 */
export const createGrouping = (
  model: PairModel,
  corrections: Corrections = noCorrections,
  meanings?: Meanings
): Grouping => {
  const state: State = {
    index: createNeighbours(),
    model,
    meanings,
    byMeaning: createMeaningIndex(meanings),
    leaders: createKeptPortraits(),
    numbers: growing(),
    letters: new Map(),
    count: 0
  };
  return {
    place: (portrait) => place(state, portrait, corrections),
    like: (portrait, limit) =>
      judged(state, portrait, Math.max(limit, LOOKED_AT))
        .toSorted(likest)
        .filter(({ decision }) => decision.outcome !== 'different')
        .slice(0, limit),
    size: () => state.count
  };
};
