import { constraintsOf } from './constraints.ts';
import { type DoubtReason, doubtReasons } from './doubt-reasons.ts';
import { createGrouping, type Grouping } from './groups.ts';
import { portraitOf } from './portrait.ts';
import { rankGroups } from './rankings.ts';
import type { Doubt, Learned, SortedGroup, SortingResult, Trend } from './result.ts';
import type { Correction, PastOfScope, QuestionToSort, SortingKnowledge, TellProgress } from './sorting-input.ts';
import {
  type Formed,
  isJoinedByPeople,
  isLocked,
  langOf,
  lastSaid,
  likeliestTheme,
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
import { askedBefore, trendAgainst } from './trends-of-groups.ts';

/** The version of the method, frozen with what is adopted. */
export const METHOD_VERSION = '1';
export const METHOD_SEED = 1;

const SPACE_RANK = 32;

type Asked = { one: number; other: number; probability: number; why: readonly DoubtReason[] };
/** `leaders`: the number of the first question of each group. */
type Grouped = { groups: Formed[]; leaders: number[]; doubts: Asked[]; grouping: Grouping };

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
  const groups = [...formed.values()].map((all) => ({ members: all.map(([, member]) => member) }));
  return { groups, leaders: [...formed.keys()], doubts, grouping };
};

const peopleOf = (groups: readonly Formed[]): Set<string> =>
  new Set(groups.flatMap(({ members }) => members.flatMap(({ question }) => question.people)));

const idOf = ({ members }: Formed): string => members[0]?.question.id ?? '';

/** What a sorting is told beside the questions. */
export type SortingTold = {
  /** SHA-256 of the input, hex. */
  readonly inputHash: string;
  /** From how much the knowledge was learned, to be said with what comes of it. */
  readonly learned?: Learned;
  /** What was asked before, for the trends; null for none. */
  readonly past?: PastOfScope | null;
  /** Hears how far it is. */
  readonly tell?: TellProgress;
};

/**
 * Sorts questions: groups around the first that was asked (whose id the group bears, so that it stays while the group is the
 * same), titles, themes and bodies, places, words, people, trends, and the three columns. What people said goes before what the
 * machine thinks. Same input, same result.
 */
export const sortQuestions = (
  questions: readonly QuestionToSort[],
  corrections: readonly Correction[],
  knowledge: SortingKnowledge,
  { inputHash, learned, past = null, tell = () => undefined }: SortingTold
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
  const found = grouped(members, corrections, knowledge, tell);
  const { groups, doubts } = found;
  const said = saidOf(corrections);
  const shapes = shaped(groups, said, knowledge, tell);
  const { sorted, trendOfTheme } = withTrends(shapes, found, { past, said, knowledge });
  const formedBy = new Map(groups.map((formed) => [idOf(formed), formed]));
  const behind = ({ id }: SortedGroup): Set<string> => peopleOf([formedBy.get(id)].flatMap((formed) => formed ?? []));
  return {
    method: { version: METHOD_VERSION, seed: METHOD_SEED, inputHash, ...(learned && { learned }) },
    questions: questions.length,
    people: peopleOf(groups).size,
    themes: themeTotals(sorted, behind, trendOfTheme),
    groups: sorted.toSorted((one, other) => one.ranks.support.position - other.ranks.support.position),
    doubts: doubtsBetween(doubts, groups, questions)
  };
};

type Trending = { past: PastOfScope | null; said: Said; knowledge: SortingKnowledge };

/** The groups with how each goes against its past, and how a theme does. A group that people joined is not compared: its past is not joined. */
const withTrends = (
  shapes: readonly SortedGroup[],
  { groups, leaders, grouping }: Grouped,
  { past, said, knowledge }: Trending
): { sorted: SortedGroup[]; trendOfTheme: (theme: string | null, questions: number) => Trend | null } => {
  if (past === null || past.earlier.length === 0) return { sorted: [...shapes], trendOfTheme: () => null };
  const themes = new Map(leaders.map((leader, at) => [leader, shapes[at]?.theme ?? null]));
  const before = askedBefore(past, grouping, {
    portraitOf: (text) => portraitOf(text, knowledge.gazetteer),
    themeOf: (asked) => ('leader' in asked ? (themes.get(asked.leader) ?? null) : likeliestTheme(asked.text, knowledge))
  });
  const sorted = shapes.map((group, at): SortedGroup => {
    const [formed, leader] = [groups[at], leaders[at] ?? -1];
    const joined = formed !== undefined && isJoinedByPeople(formed, said);
    return joined ? group : { ...group, trend: trendAgainst(past, before.groups.get(leader), group.questions.length) };
  });
  return { sorted, trendOfTheme: (theme, questions) => trendAgainst(past, before.themes.get(theme), questions) };
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
