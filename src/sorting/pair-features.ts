import { spelledAlike, writtenAs, type Word } from './lexicon.ts';
import type { Portrait } from './portrait.ts';
import { opposed } from './polarity.ts';

/** Two texts compared: numbers from about 0 to 1, in the order of PAIR_FEATURES. */
export type PairFeatures = readonly number[];

/** What is compared of two texts. */
export const PAIR_FEATURES = [
  'cosine of stems by rarity',
  'stems of the shorter covered by the longer',
  'stems of the longer covered by the shorter',
  'the same, misspelt stems counted in part',
  'stems shared of all',
  'grams shared of all',
  'pairs of neighbouring stems shared',
  'rarest stem shared',
  'rarest stem not shared',
  'length of the shorter by the longer',
  'numbers shared of all',
  'a number that the other has not',
  'places shared of all',
  'different places',
  'one denies or turns round the other',
  'the meaning, across words'
] as const;

/** How telling a stem is; what an index or a training set says of its texts. */
export type Rarity = (stem: string) => number;
/** How near two texts are in a space of meanings, from −1 to 1; 0 where no space is at hand. */
export type Meaning = (one: Portrait, other: Portrait) => number;

const RARE = 12;

const shared = <Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): number => {
  let both = 0;
  for (const value of one) both += Number(other.has(value));
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
};

const bigrams = (stems: readonly string[]): Set<string> =>
  new Set(stems.slice(1).map((stem, at) => `${stems[at] ?? ''} ${stem}`));

const coverage = (from: readonly string[], to: ReadonlySet<string>, rarity: Rarity): number => {
  const all = from.reduce((sum, stem) => sum + rarity(stem), 0);
  return all === 0 ? 0 : from.reduce((sum, stem) => sum + (to.has(stem) ? rarity(stem) : 0), 0) / all;
};

const spelled = (from: readonly Word[], to: readonly Word[], weights: readonly number[]): number => {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const met = from.map((word, at) => (weights[at] ?? 0) * Math.max(0, ...to.map((other) => spelledAlike(word, other))));
  return all === 0 ? 0 : met.reduce((sum, value) => sum + value, 0) / all;
};

const gramsIn = (words: readonly Word[] = []): Set<number> => {
  const found = new Set<number>();
  for (const { grams } of words) for (const gram of grams) found.add(gram);
  return found;
};

const highest = (stems: readonly string[], rarity: Rarity): number => Math.max(0, ...stems.map(rarity)) / RARE;

const noMeaning: Meaning = () => 0;

/** Compares two texts. Symmetric, total. `rarity` of their collection; `meaning` from a space of meanings where there is one. */
export const pairFeatures = (
  one: Portrait,
  other: Portrait,
  rarity: Rarity,
  meaning: Meaning = noMeaning
): PairFeatures => {
  const [a, b] = [one.telling, other.telling];
  const [inA, inB] = [new Set(a), new Set(b)];
  const [fromA, fromB] = [coverage(a, inB, rarity), coverage(b, inA, rarity)];
  const both = a.filter((stem) => inB.has(stem));
  const apart = [...a.filter((stem) => !inB.has(stem)), ...b.filter((stem) => !inA.has(stem))];
  const [wordsA, wordsB] = [a, b].map((stems) => stems.map(writtenAs));
  const squares = (stems: readonly string[]): number => stems.reduce((sum, stem) => sum + rarity(stem) ** 2, 0);
  const written = [
    spelled(wordsA ?? [], wordsB ?? [], a.map(rarity)),
    spelled(wordsB ?? [], wordsA ?? [], b.map(rarity))
  ];
  const conflict = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
    Number(left.size > 0 && right.size > 0 && shared(left, right) < 1);
  return [
    squares(both) / (Math.sqrt(squares(a) * squares(b)) || 1),
    Math.max(fromA, fromB),
    Math.min(fromA, fromB),
    ((written[0] ?? 0) + (written[1] ?? 0)) / 2,
    shared(inA, inB),
    shared(gramsIn(wordsA), gramsIn(wordsB)),
    shared(bigrams(one.stems), bigrams(other.stems)),
    highest(both, rarity),
    highest(apart, rarity),
    Math.min(a.length, b.length) / Math.max(a.length, b.length, 1),
    shared(one.numbers, other.numbers),
    conflict(one.numbers, other.numbers),
    shared(one.places, other.places),
    Number(one.places.size > 0 && other.places.size > 0 && shared(one.places, other.places) === 0),
    Number(opposed(one.polarity, other.polarity)),
    meaning(one, other)
  ];
};
