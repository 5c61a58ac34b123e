import { type Corrections, createGrouping } from './groups.ts';
import type { PairModel } from './pair-decision.ts';
import { portraitOf } from './portrait.ts';
import { rankGroups } from './rankings.ts';
import type { Doubt, SortedGroup, SortedTheme, SortingResult } from './result.ts';
import type { Correction, QuestionToSort, SortingKnowledge } from './sorting-input.ts';
import {
  type Formed,
  langOf,
  lastSaid,
  type Member,
  placesOf,
  routed,
  type Said,
  signalsOf,
  termsIn,
  titleOf
} from './sorted-group.ts';
import { learnSpace, placeIn } from './space.ts';

/** The version of the method, frozen with what is adopted. */
export const METHOD_VERSION = '1';
export const METHOD_SEED = 1;

const SPACE_RANK = 32;

const bind = (map: Map<number, Set<number>>, one: number, other: number): void => {
  map.set(one, (map.get(one) ?? new Set()).add(other));
  map.set(other, (map.get(other) ?? new Set()).add(one));
};

/** Corrections as the grouping asks for them, by numbers in the order of placing; `leaders` grows while it is placed. */
const constraintsOf = (
  questions: readonly QuestionToSort[],
  corrections: readonly Correction[],
  leaders: readonly number[]
): Corrections => {
  const numberOf = new Map(questions.map(({ id }, at) => [id, at]));
  const apart = new Map<number, Set<number>>();
  const together = new Map<number, Set<number>>();
  for (const { kind, questions: bound } of corrections) {
    const [first, ...others] = bound.flatMap((id) => numberOf.get(id) ?? []);
    if (first === undefined || (kind !== 'apart' && kind !== 'together')) continue;
    for (const other of others) bind(kind === 'apart' ? apart : together, first, other);
  }
  const placed = (number: number): number[] =>
    [...(together.get(number) ?? [])].filter((other) => other < number).toSorted((one, other) => one - other);
  return {
    together: (number) => placed(number).flatMap((other) => leaders[other] ?? [])[0],
    apart: (number, leader) => [...(apart.get(number) ?? [])].some((other) => leaders[other] === leader)
  };
};

type Grouped = { groups: Formed[]; doubts: { one: number; other: number; probability: number }[] };

const grouped = (members: readonly Member[], corrections: readonly Correction[], pairs: PairModel): Grouped => {
  const leaders: number[] = [];
  const doubts: Grouped['doubts'] = [];
  const questions = members.map(({ question }) => question);
  const grouping = createGrouping(pairs, constraintsOf(questions, corrections, leaders));
  for (const [at, { portrait }] of members.entries()) {
    const { leader, asks } = grouping.place(portrait);
    leaders.push(leader);
    for (const ask of asks) doubts.push({ one: at, other: ask.leader, probability: ask.decision.chance });
  }
  const formed = Map.groupBy(members.entries(), ([at]) => leaders[at] ?? at);
  return { groups: [...formed.values()].map((all) => ({ members: all.map(([, member]) => member) })), doubts };
};

const peopleOf = (groups: readonly Formed[]): Set<string> =>
  new Set(groups.flatMap(({ members }) => members.flatMap(({ question }) => question.people)));

const themesOf = (groups: readonly SortedGroup[], formed: ReadonlyMap<string, Formed>): SortedTheme[] =>
  [...Map.groupBy(groups, ({ theme }) => theme)]
    .map(([theme, all]) => ({
      theme,
      groups: all.map(({ id }) => id),
      questions: all.reduce((sum, { questions }) => sum + questions.length, 0),
      people: peopleOf(all.flatMap(({ id }) => formed.get(id) ?? [])).size
    }))
    .toSorted((one, other) => other.questions - one.questions || String(one.theme).localeCompare(String(other.theme)));

const idOf = ({ members }: Formed): string => members[0]?.question.id ?? '';

/**
 * Sorts questions: groups around the first that was asked (whose id the group bears, so that it stays while the group is the
 * same), titles, themes and bodies, places, words, people, and the three columns. What people said goes before what the
 * machine thinks. `inputHash` is the SHA-256 of the input, hex. Same input, same result.
 */
export const sortQuestions = (
  questions: readonly QuestionToSort[],
  corrections: readonly Correction[],
  knowledge: SortingKnowledge,
  inputHash: string
): SortingResult => {
  const portraits = questions.map(({ text }) => portraitOf(text, knowledge.gazetteer));
  const space = learnSpace(
    portraits.map(({ stems: all }) => all),
    SPACE_RANK
  );
  const members = questions.map((question, at): Member => {
    const portrait = portraits[at] ?? portraitOf(question.text);
    return { question, portrait, place: placeIn(space, portrait.stems) };
  });
  const { groups, doubts } = grouped(members, corrections, knowledge.pairs);
  const said = new Map<string, Correction[]>();
  for (const correction of corrections)
    for (const id of correction.questions) said.set(id, [...(said.get(id) ?? []), correction]);
  const sorted = shaped(groups, said, knowledge);
  return {
    method: { version: METHOD_VERSION, seed: METHOD_SEED, inputHash },
    questions: questions.length,
    people: peopleOf(groups).size,
    themes: themesOf(sorted, new Map(groups.map((formed) => [idOf(formed), formed]))),
    groups: sorted.toSorted((one, other) => one.ranks.support.position - other.ranks.support.position),
    doubts: doubtsBetween(doubts, groups, questions)
  };
};

const shaped = (groups: readonly Formed[], said: Said, knowledge: SortingKnowledge): SortedGroup[] => {
  const [kk, ru] = [termsIn(groups, 'kk'), termsIn(groups, 'ru')];
  const ranks = rankGroups(groups.map((formed) => ({ people: [...peopleOf([formed])], signals: signalsOf(formed) })));
  return groups.map((formed, at): SortedGroup => {
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
      locked: formed.members.some((member) => (said.get(member.question.id) ?? []).some(({ kind }) => kind === 'lock'))
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
  return doubts.flatMap(({ one, other, probability }) => {
    const [left, right] = [groupOf.get(questions[one]?.id ?? ''), groupOf.get(questions[other]?.id ?? '')];
    if (left === undefined || right === undefined || left === right) return [];
    return [{ one: left, other: right, probability: Math.round(probability * 1000) / 1000, why: [] }];
  });
};
