import { constraintsOf } from './constraints.ts';
import { type DoubtReason, doubtReasons } from './doubt-reasons.ts';
import { createGrouping } from './groups.ts';
import { portraitOf } from './portrait.ts';
import { rankGroups } from './rankings.ts';
import type { Doubt, SortedGroup, SortingResult } from './result.ts';
import type { Correction, QuestionToSort, SortingKnowledge, TellProgress } from './sorting-input.ts';
import {
  type Formed,
  isLocked,
  langOf,
  lastSaid,
  type Member,
  placesOf,
  routed,
  type Said,
  saidOf,
  signalsOf,
  termsIn,
  titleOf
} from './sorted-group.ts';
import { learnSpace, placeIn } from './space.ts';
import { themeTotals } from './theme-totals.ts';

/** The version of the method, frozen with what is adopted. */
export const METHOD_VERSION = '1';
export const METHOD_SEED = 1;

const SPACE_RANK = 32;

type Asked = { one: number; other: number; probability: number; why: readonly DoubtReason[] };
type Grouped = { groups: Formed[]; doubts: Asked[] };

const TOLD_EVERY = 100;

const grouped = (
  members: readonly Member[],
  corrections: readonly Correction[],
  { pairs, meanings }: SortingKnowledge,
  tell: TellProgress
): Grouped => {
  const leaders: number[] = [];
  const doubts: Grouped['doubts'] = [];
  const ids = members.map(({ question }) => question.id);
  const grouping = createGrouping(pairs, constraintsOf(ids, corrections, leaders), meanings);
  for (const [at, { portrait }] of members.entries()) {
    const { leader, asks } = grouping.place(portrait);
    leaders.push(leader);
    if (at % TOLD_EVERY === 0) tell('grouping', at / members.length);
    for (const { leader: other, decision } of asks)
      doubts.push({ one: at, other, probability: decision.chance, why: doubtReasons(decision.reasons) });
  }
  const formed = Map.groupBy(members.entries(), ([at]) => leaders[at] ?? at);
  return { groups: [...formed.values()].map((all) => ({ members: all.map(([, member]) => member) })), doubts };
};

const peopleOf = (groups: readonly Formed[]): Set<string> =>
  new Set(groups.flatMap(({ members }) => members.flatMap(({ question }) => question.people)));

const idOf = ({ members }: Formed): string => members[0]?.question.id ?? '';

/**
 * Sorts questions: groups around the first that was asked (whose id the group bears, so that it stays while the group is the
 * same), titles, themes and bodies, places, words, people, and the three columns. What people said goes before what the
 * machine thinks. `inputHash` is the SHA-256 of the input, hex; `tell` hears how far it is. Same input, same result.
 */
export const sortQuestions = (
  questions: readonly QuestionToSort[],
  corrections: readonly Correction[],
  knowledge: SortingKnowledge,
  inputHash: string,
  tell: TellProgress = () => undefined
): SortingResult => {
  tell('reading', 0);
  const portraits = questions.map(({ text }) => portraitOf(text, knowledge.gazetteer));
  const space = learnSpace(
    portraits.map(({ stems: all }) => all),
    SPACE_RANK
  );
  const members = questions.map((question, at): Member => {
    const portrait = portraits[at] ?? portraitOf(question.text);
    return { question, portrait, place: placeIn(space, portrait.stems) };
  });
  const { groups, doubts } = grouped(members, corrections, knowledge, tell);
  const said = saidOf(corrections);
  const sorted = shaped(groups, said, knowledge, tell);
  const formedBy = new Map(groups.map((formed) => [idOf(formed), formed]));
  return {
    method: { version: METHOD_VERSION, seed: METHOD_SEED, inputHash },
    questions: questions.length,
    people: peopleOf(groups).size,
    themes: themeTotals(sorted, ({ id }) => peopleOf([formedBy.get(id)].flatMap((formed) => formed ?? []))),
    groups: sorted.toSorted((one, other) => one.ranks.support.position - other.ranks.support.position),
    doubts: doubtsBetween(doubts, groups, questions)
  };
};

const shaped = (
  groups: readonly Formed[],
  said: Said,
  knowledge: SortingKnowledge,
  tell: TellProgress
): SortedGroup[] => {
  const [kk, ru] = [termsIn(groups, 'kk'), termsIn(groups, 'ru')];
  const ranks = rankGroups(groups.map((formed) => ({ people: [...peopleOf([formed])], signals: signalsOf(formed) })));
  return groups.map((formed, at): SortedGroup => {
    if (at % TOLD_EVERY === 0) tell('naming', at / groups.length);
    const { question } = titleOf(formed);
    const named = lastSaid(formed, said, 'title');
    const text = named ?? question.text;
    const places = ranks[at];
    if (!places) throw new Error('A group without places.');
    return {
      id: idOf(formed),
      title: { text, lang: langOf(text), question: named === undefined ? question.id : null },
      ...routed(formed, said, knowledge),
      questions: formed.members.map((member) => member.question.id),
      places: placesOf(formed),
      terms: { kk: kk[at] ?? [], ru: ru[at] ?? [] },
      people: peopleOf([formed]).size,
      ranks: places,
      trend: null,
      locked: isLocked(formed, said)
    };
  });
};

const doubtsBetween = (
  doubts: Grouped['doubts'],
  groups: readonly Formed[],
  questions: readonly QuestionToSort[]
): Doubt[] => {
  const groupOf = new Map(
    groups.flatMap((formed) => formed.members.map(({ question }) => [question.id, idOf(formed)]))
  );
  return doubts.flatMap(({ one, other, probability, why }) => {
    const [left, right] = [groupOf.get(questions[one]?.id ?? ''), groupOf.get(questions[other]?.id ?? '')];
    if (left === undefined || right === undefined || left === right) return [];
    return [{ one: left, other: right, probability: Math.round(probability * 1000) / 1000, why }];
  });
};
