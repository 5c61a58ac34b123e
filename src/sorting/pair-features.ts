import { common, spelledAlike, writtenAs, type Word } from './lexicon.ts';
import type { Compared } from './portrait.ts';
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

/** Which way each feature may speak: 1 for the same, −1 for different. */
export const PAIR_SIGNS: readonly number[] = [1, 1, 1, 1, 1, 1, 1, 1, -1, 1, 1, -1, 1, -1, -1, 1];

/** How telling a stem is; what an index or a training set says of its texts. */
export type Rarity = (stem: string) => number;
/** How near two texts are in a space of meanings, from −1 to 1; 0 where no space is at hand. */
export type Meaning = (one: Compared, other: Compared) => number;

const RARE = 12;

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let both = 0;
  for (const value of one) both += Number(other.has(value));
  return shareOf(both, one.size + other.size);
};

const shareOf = (both: number, sizes: number): number => (sizes === both ? 0 : both / (sizes - both));

/** What a text is compared by, made once: it is compared with several. */
interface Prepared {
  readonly telling: ReadonlySet<string>;
  readonly words: readonly Word[];
  /** A bit for each character gram, by its number: grams of a short text seldom share one. */
  readonly grams: Int32Array;
  /** Numbers of pairs of neighbouring stems, ascending, each once. */
  readonly bigrams: Int32Array;
}

const GRAM_CELLS = 64;

const made = new WeakMap<Compared, Prepared>();

const comparedBy = (portrait: Compared): Prepared => {
  const before = made.get(portrait);
  if (before) return before;
  const words = portrait.telling.map(writtenAs);
  const compared = {
    telling: new Set(portrait.telling),
    words,
    grams: gramBits(words),
    bigrams: bigramsOf(portrait.stems)
  };
  made.set(portrait, compared);
  return compared;
};

const gramBits = (words: readonly Word[]): Int32Array => {
  const bits = new Int32Array(GRAM_CELLS);
  for (const { grams } of words) {
    for (const gram of grams) {
      const cell = (gram >>> 5) % GRAM_CELLS;
      bits[cell] = (bits[cell] ?? 0) | (1 << (gram & 31));
    }
  }
  return bits;
};

const bigramsOf = (stems: readonly string[]): Int32Array => {
  const numbers = stems.map((stem) => writtenAs(stem).mark);
  const sorted = Int32Array.from(numbers.slice(1), (mark, at) => Math.imul(numbers[at] ?? 0, 31) + mark).toSorted();
  return sorted.filter((number, at) => at === 0 || number !== sorted[at - 1]);
};

const sharedOf = (one: Int32Array, other: Int32Array): number => shareOf(common(one, other), one.length + other.length);

/** How many bits are set (Warren, Hacker's Delight, chapter 5). */
const bitsIn = (cell: number): number => {
  const twos = cell - ((cell >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

const bitsShared = (one: Int32Array, other: Int32Array): number => {
  let [both, any] = [0, 0];
  for (let at = 0; at < GRAM_CELLS; at += 1) {
    const [left, right] = [one[at] ?? 0, other[at] ?? 0];
    both += bitsIn(left & right);
    any += bitsIn(left | right);
  }
  return any === 0 ? 0 : both / any;
};

const NOTHING = writtenAs('');

const spelled = (from: readonly Word[], to: readonly Word[], weights: Float64Array): number => {
  let [met, all] = [0, 0];
  for (let at = 0; at < from.length; at += 1) {
    const word = from[at] ?? NOTHING;
    // The same stem is one and the same word, unless it was forgotten in between.
    let best = to.includes(word) ? 1 : 0;
    if (best === 0) for (const other of to) best = Math.max(best, spelledAlike(word, other));
    met += (weights[at] ?? 0) * best;
    all += weights[at] ?? 0;
  }
  return all === 0 ? 0 : met / all;
};

/** One text's stems against the other's: sums of their rarity, and the rarest. */
interface Met {
  all: number;
  both: number;
  squares: number;
  bothSquares: number;
  rarestBoth: number;
  rarestApart: number;
}

const met = (stems: readonly string[], weights: Float64Array, others: ReadonlySet<string>): Met => {
  const sums: Met = { all: 0, both: 0, squares: 0, bothSquares: 0, rarestBoth: 0, rarestApart: 0 };
  for (let at = 0; at < stems.length; at += 1) {
    const weight = weights[at] ?? 0;
    sums.all += weight;
    sums.squares += weight ** 2;
    if (others.has(stems[at] ?? '')) {
      sums.both += weight;
      sums.bothSquares += weight ** 2;
      sums.rarestBoth = Math.max(sums.rarestBoth, weight);
    } else sums.rarestApart = Math.max(sums.rarestApart, weight);
  }
  return sums;
};

const covered = ({ all, both }: Met): number => (all === 0 ? 0 : both / all);

const noMeaning: Meaning = () => 0;

/** Compares two texts. Symmetric, total. `rarity` of their collection; `meaning` from a space of meanings where there is one. */
export const pairFeatures = (
  one: Compared,
  other: Compared,
  rarity: Rarity,
  meaning: Meaning = noMeaning
): PairFeatures => {
  const [a, b] = [one.telling, other.telling];
  const [here, there] = [comparedBy(one), comparedBy(other)];
  const [weightsA, weightsB] = [Float64Array.from(a, rarity), Float64Array.from(b, rarity)];
  const [metA, metB] = [met(a, weightsA, there.telling), met(b, weightsB, here.telling)];
  const [fromA, fromB] = [covered(metA), covered(metB)];
  const written = (spelled(here.words, there.words, weightsA) + spelled(there.words, here.words, weightsB)) / 2;
  const conflict = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
    Number(left.size > 0 && right.size > 0 && shared(left, right) < 1);
  return [
    metA.bothSquares / (Math.sqrt(metA.squares * metB.squares) || 1),
    Math.max(fromA, fromB),
    Math.min(fromA, fromB),
    written,
    shared(here.telling, there.telling),
    bitsShared(here.grams, there.grams),
    sharedOf(here.bigrams, there.bigrams),
    metA.rarestBoth / RARE,
    Math.max(metA.rarestApart, metB.rarestApart) / RARE,
    Math.min(a.length, b.length) / Math.max(a.length, b.length, 1),
    shared(one.numbers, other.numbers),
    conflict(one.numbers, other.numbers),
    shared(one.places, other.places),
    Number(one.places.size > 0 && other.places.size > 0 && shared(one.places, other.places) === 0),
    Number(opposed(one.polarity, other.polarity)),
    meaning(one, other)
  ];
};
