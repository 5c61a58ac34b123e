import { fairOrder, type FairVoters } from '#questions/index.ts';
import type { BoardState } from './board.ts';
import { bySupport } from './snapshot.ts';

/** A question as far as its turn depends on it. `asked`: how many people asked it, with those merged into it. */
export type TurnQuestion = {
  readonly id: string;
  readonly number: string;
  readonly support: number;
  readonly askedAt: string;
  readonly asked: number;
  readonly state: BoardState;
  /** Since when it stands there; of one answered, when. */
  readonly since: string | null;
  /** The hall or district it comes from, with its names. */
  readonly place: { readonly id: string; readonly kk: string; readonly ru: string } | null;
  readonly language: 'kk' | 'ru' | null;
};

/** So many people support the same questions. */
export type Supporters = { readonly people: number; readonly questions: readonly string[] };

/** Why it is this question's turn. */
export type TurnReason =
  | { readonly kind: 'place-unheard'; readonly placeKk: string; readonly placeRu: string }
  | { readonly kind: 'language-unheard'; readonly language: 'kk' | 'ru' }
  | { readonly kind: 'most-supported'; readonly support: number }
  | { readonly kind: 'supporters-wait'; readonly support: number }
  | { readonly kind: 'asked-first' };

/** A question by its id and number, and why its turn is now. */
export type FairTurn = { readonly question: string; readonly number: string; readonly reason: TurnReason };

/** Of a person's weight so much speaks for his own question or those he supports; a half each for his place and his language. */
const PERSON = 2;
const BELONGING = 1;

/**
 * The next turns in fair order, at most `limit`: sequential Phragmén over those who support and those who ask, where everybody
 * who asks also stands, with half his weight, behind all questions of his place, and with half of it behind those in his
 * language. So no hall, district or language waits for ever. Questions that had their turn stay as spent load.
 */
export const fairTurns = (
  questions: readonly TurnQuestion[],
  supporters: readonly Supporters[],
  limit: number
): FairTurn[] => {
  const ranked = questions.toSorted(bySupport);
  const placeOf = new Map(ranked.map(({ id }, at) => [id, at]));
  const voters = [...votersOf(ranked), ...supporters.map((group) => supportersAs(group, placeOf))];
  const had = ranked.filter(hasHadTurn).toSorted((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1));
  const spent = had.map(({ id }) => placeOf.get(id) ?? -1);
  const picks = fairOrder({ candidates: ranked.length, voters, spent }, limit);
  return withReasons(
    picks.flatMap(({ candidate }) => ranked[candidate] ?? []),
    had,
    ranked
  );
};

const hasHadTurn = ({ state }: TurnQuestion): boolean => state === 'answered' || state === 'on-screen';

const supportersAs = ({ people, questions }: Supporters, placeOf: ReadonlyMap<string, number>): FairVoters => ({
  weight: PERSON * people,
  approves: questions.flatMap((id) => placeOf.get(id) ?? [])
});

const votersOf = (ranked: readonly TurnQuestion[]): FairVoters[] => [
  ...ranked.map(({ asked }, at) => ({ weight: PERSON * asked, approves: [at] })),
  ...belonging(ranked, ({ place }) => place?.id ?? null),
  ...belonging(ranked, ({ language }) => language)
];

/** All who ask from one place, or in one language, behind all its questions. */
const belonging = (ranked: readonly TurnQuestion[], of: (question: TurnQuestion) => string | null): FairVoters[] => {
  const groups = new Map<string, { weight: number; approves: number[] }>();
  for (const [at, question] of ranked.entries()) {
    const group = of(question);
    if (group === null) continue;
    const known = groups.get(group) ?? { weight: 0, approves: [] };
    known.weight += BELONGING * question.asked;
    known.approves.push(at);
    groups.set(group, known);
  }
  return [...groups.values()];
};

const withReasons = (
  picked: readonly TurnQuestion[],
  had: readonly TurnQuestion[],
  ranked: readonly TurnQuestion[]
): FairTurn[] => {
  const before = [...had];
  return picked.map((question) => {
    const gone = new Set(before.map(({ id }) => id));
    const most = ranked.find(({ id }) => !gone.has(id))?.support ?? 0;
    const reason = reasonOf(question, before, most);
    before.push(question);
    return { question: question.id, number: question.number, reason };
  });
};

/** `most`: the largest support of a question that waits. */
const reasonOf = (
  { place, language, support }: TurnQuestion,
  before: readonly TurnQuestion[],
  most: number
): TurnReason => {
  const begun = before.length > 0;
  if (begun && place && before.every((other) => other.place?.id !== place.id))
    return { kind: 'place-unheard', placeKk: place.kk, placeRu: place.ru };
  if (begun && language && before.every((other) => other.language !== language))
    return { kind: 'language-unheard', language };
  if (support === 0) return { kind: 'asked-first' };
  return { kind: support === most ? 'most-supported' : 'supporters-wait', support };
};
