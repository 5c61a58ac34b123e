// Which text in one language says what a text in another says: by a shared space, by common letters, and by what words translate.
import { folded } from '#text/index.ts';
import { portraitOf } from './portrait.ts';
import { learnSpace, nearness, placeIn, type Space } from './space.ts';
import { learnTranslations, type Translations, translationOf } from './translations.ts';

/** The same said in Kazakh and in Russian. */
export interface Parallel {
  readonly kk: string;
  readonly ru: string;
}
type Bag = ReadonlyMap<string, number>;
type Read = { readonly words: readonly string[]; readonly place: Float64Array; readonly bag: Bag };

/** What was learned of two languages. */
export interface Across {
  /**
   * How well each Kazakh text fits each Russian one, a row for each Kazakh: higher is better, only to be compared within one
   * answer, for each score is set against what both texts score with others.
   */
  readonly fits: (kk: readonly string[], ru: readonly string[]) => number[][];
}

const RANK = 200;
/** More sentences teach the space little more, and take two milliseconds each. */
const MOST_IN_SPACE = 20_000;
const SIZES = [3, 4, 5];
// Names and figures are written alike and tell more than meanings do.
const LETTERS = 5;
const WORDS = 0.5;
const NEAREST = 5;

const gramsIn = (text: string): string[] =>
  folded(text)
    .split(' ')
    .flatMap((word) =>
      SIZES.flatMap((size) =>
        Array.from({ length: Math.max(0, word.length + 3 - size) }, (_, at) => ` ${word} `.slice(at, at + size))
      )
    );

/** The grams of a text by their rarity among texts, of length 1. */
const weighing = (texts: readonly string[]): ((text: string) => Bag) => {
  const counts = new Map<string, number>();
  for (const text of texts) for (const gram of new Set(gramsIn(text))) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return (text) => {
    const bag = [...new Set(gramsIn(text))].map(
      (gram) => [gram, Math.log(1 + texts.length / ((counts.get(gram) ?? 0) + 1))] as const
    );
    const length = Math.sqrt(bag.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(bag.map(([gram, weight]) => [gram, weight / length]));
  };
};

const alike = (one: Bag, other: Bag): number => {
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [gram, weight] of fewer) sum += weight * (more.get(gram) ?? 0);
  return sum;
};

const ofNearest = (scores: readonly number[]): number => {
  const nearest = scores.toSorted((one, other) => other - one).slice(0, NEAREST);
  return nearest.reduce((sum, score) => sum + score, 0) / Math.max(1, nearest.length);
};

/** Each score against those of its nearest on both sides, so that a text which is near to everything is near to nothing. */
const againstNearest = (scores: readonly (readonly number[])[]): number[][] => {
  const ofRows = scores.map(ofNearest);
  const ofColumns = (scores[0] ?? []).map((_, column) => ofNearest(scores.map((row) => row[column] ?? 0)));
  return scores.map((row, at) => row.map((score, column) => 2 * score - (ofRows[at] ?? 0) - (ofColumns[column] ?? 0)));
};

const fit = (one: Read, other: Read, [there, back]: readonly [Translations, Translations]): number =>
  nearness(one.place, other.place) +
  LETTERS * alike(one.bag, other.bag) +
  (WORDS * (translationOf(there, one.words, other.words) + translationOf(back, other.words, one.words))) / 2;

const wordsOf = (text: string): string[] => [...new Set(portraitOf(text).telling)];

/**
 * Learns from sentences in both languages: a space of meanings of the first twenty thousand (with further documents, given as stems
 * of both languages), the rarity of letters, and a lexicon in both directions of the first ten thousand. Scores are evened by cross-domain similarity local scaling (Conneau et al.
 * 2018). Deterministic.
 */
export const learnAcross = (parallel: readonly Parallel[], documents: readonly (readonly string[])[] = []): Across => {
  const joint = parallel
    .slice(0, MOST_IN_SPACE)
    .map(({ kk, ru }) => [...portraitOf(kk).telling, ...portraitOf(ru).telling]);
  const space: Space = learnSpace([...joint, ...documents], RANK);
  const bagOf = weighing(parallel.flatMap(({ kk, ru }) => [kk, ru]));
  const pairs = parallel.map(({ kk, ru }) => ({ from: wordsOf(kk), to: wordsOf(ru) }));
  const lexicon = [
    learnTranslations(pairs),
    learnTranslations(pairs.map(({ from, to }) => ({ from: to, to: from })))
  ] as const;
  const read = (text: string): Read => ({
    words: wordsOf(text),
    place: placeIn(space, portraitOf(text).telling),
    bag: bagOf(text)
  });
  return {
    fits(kk, ru) {
      const offered = ru.map(read);
      return againstNearest(kk.map(read).map((one) => offered.map((other) => fit(one, other, lexicon))));
    }
  };
};
