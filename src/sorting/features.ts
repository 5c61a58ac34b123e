import { folded, isSilent, stems } from '#text/index.ts';
import { sharedWord } from './shared-words.ts';
import type { Sparse } from './sparse.ts';

/** What a text gives a classifier, by family: each name as often as it stands in the text. */
export interface Families {
  readonly stems: readonly string[];
  readonly pairs: readonly string[];
  readonly grams: readonly string[];
  readonly places: readonly string[];
}
export type Family = keyof Families;

const FAMILIES: readonly Family[] = ['stems', 'pairs', 'grams', 'places'];
// How much of a text's length each family may take. Chosen by hand, not searched for.
const SHARES: Readonly<Record<Family, number>> = { stems: 1, pairs: 0.4, grams: 0.9, places: 0.6 };
// Of a longer text the first words say what it is about; a letter of many pages would only cost memory.
const WORDS_READ = 400;

/** Character 3–5-grams inside each word, the word framed by blanks. */
export const gramsOf = (word: string): string[] => {
  const framed = ` ${word} `;
  const found: string[] = [];
  for (let size = 3; size <= 5; size += 1) {
    for (let at = 0; at + size <= framed.length; at += 1) found.push(framed.slice(at, at + size));
  }
  return found;
};

/** The features of a text, and of the place it is about where one is known: the place itself and the place with each stem. */
export const familiesOf = (text: string, place = ''): Families => {
  const all = stems(text).slice(0, WORDS_READ);
  const telling = all.filter((stem) => !isSilent(stem)).map(sharedWord);
  const words = folded(text)
    .split(' ')
    .slice(0, WORDS_READ)
    .filter((word) => word !== '' && !isSilent(word));
  const near = place === '' ? [] : [`@${place}`, ...telling.map((stem) => `@${place} ${stem}`)];
  return {
    stems: telling.length > 0 ? telling : all,
    pairs: all.slice(1).map((stem, at) => `${all[at] ?? ''}_${stem}`),
    grams: words.flatMap(gramsOf),
    places: near
  };
};

/** Names of one family as numbers, ascending, each once, and how often each stands in the text. */
interface Occurrences {
  readonly numbers: Int32Array;
  readonly times: Uint16Array;
}
/** The features of a text in numbers: a tenth of the memory that their names take. */
export type Counted = Readonly<Record<Family, Occurrences>>;
/** Numbers for the names of features. */
export interface FeatureNames {
  /** Counts the features of a text; a name met for the first time is given a number. */
  readonly meet: (families: Families) => Counted;
  /** The same without learning: a name never met is left out. */
  readonly look: (families: Families) => Counted;
  readonly size: (family: Family) => number;
}

const byFamily = <Value>(valueOf: (family: Family) => Value): Record<Family, Value> => ({
  stems: valueOf('stems'),
  pairs: valueOf('pairs'),
  grams: valueOf('grams'),
  places: valueOf('places')
});

const occurrences = (found: readonly number[]): Occurrences => {
  const sorted = Int32Array.from(found).toSorted();
  const numbers = sorted.filter((number, at) => at === 0 || number !== sorted[at - 1]);
  const times = new Uint16Array(numbers.length);
  for (let at = 0, place = -1; at < sorted.length; at += 1) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) place += 1;
    times[place] = (times[place] ?? 0) + 1;
  }
  return { numbers, times };
};

/** Empty: numbers are given in the order of meeting. */
export const createFeatureNames = (): FeatureNames => {
  const known = byFamily(() => new Map<string, number>());
  const meet = (family: Family, name: string): number => {
    const numbers = known[family];
    const number = numbers.get(name) ?? numbers.size;
    if (number === numbers.size) numbers.set(name, number);
    return number;
  };
  return {
    meet: (families) => byFamily((family) => occurrences(families[family].map((name) => meet(family, name)))),
    look: (families) =>
      byFamily((family) => occurrences(families[family].flatMap((name) => known[family].get(name) ?? []))),
    size: (family) => known[family].size
  };
};

/** The features that a classifier uses, and how much each weighs. */
export interface Vocabulary {
  readonly size: number;
  /** The numbers of a family run from the first of these to below the second. */
  readonly ranges: Readonly<Record<Family, readonly [number, number]>>;
  readonly vector: (counted: Counted) => Sparse;
}

interface Known {
  /** By number of the name: the number of the feature, −1 where it is not used. */
  readonly features: Int32Array;
  readonly weights: Float32Array;
}

const frequencies = (texts: readonly Counted[], family: Family, size: number): Int32Array => {
  const found = new Int32Array(size);
  for (const text of texts) for (const number of text[family].numbers) found[number] = (found[number] ?? 0) + 1;
  return found;
};

const EVERY_FAMILY = ['pairs', 'grams', 'places'] as const;

// From how many texts on a pair, gram or place is used: from two, from more where so many features would not fit.
const leastFor = (found: Readonly<Record<Family, Int32Array>>, most: number): number => {
  let least = 2;
  const used = (): number =>
    EVERY_FAMILY.reduce(
      (sum, family) => sum + found[family].reduce((all, count) => all + Number(count >= least), 0),
      0
    );
  while (least < 64 && used() > most) least += 1;
  return least;
};

const vectorOf = (known: Readonly<Record<Family, Known>>, counted: Counted): Sparse => {
  const [at, values]: [number[], number[]] = [[], []];
  for (const family of FAMILIES) {
    const [{ numbers, times }, { features, weights }] = [counted[family], known[family]];
    const start = at.length;
    let squares = 0;
    for (let n = 0; n < numbers.length; n += 1) {
      const number = numbers[n] ?? 0;
      const feature = features[number] ?? -1;
      if (feature < 0) continue;
      const value = (1 + Math.log(times[n] ?? 1)) * (weights[number] ?? 0);
      squares += value * value;
      at.push(feature);
      values.push(value);
    }
    const scale = SHARES[family] / (Math.sqrt(squares) || 1);
    for (let n = start; n < values.length; n += 1) values[n] = (values[n] ?? 0) * scale;
  }
  return { at: Int32Array.from(at), values: Float32Array.from(values) };
};

/**
 * Learns a vocabulary: weight of a feature (1 + ln count) · (1 + ln (texts / texts with it)), each family brought to a share
 * of the whole of its own. Pairs, grams and places of a single text are left out, and rarer ones until about `most` are left.
 */
export const learnVocabulary = (texts: readonly Counted[], names: FeatureNames, most: number): Vocabulary => {
  const found = byFamily((family) => frequencies(texts, family, names.size(family)));
  const least = leastFor(found, most);
  const ranges = byFamily((): readonly [number, number] => [0, 0]);
  let size = 0;
  const numbered = (family: Family): Known => {
    const [start, counts] = [size, found[family]];
    const features = counts.map((count) => (count >= (family === 'stems' ? 1 : least) ? size++ : -1));
    ranges[family] = [start, size];
    return { features, weights: Float32Array.from(counts, (count) => 1 + Math.log(texts.length / Math.max(1, count))) };
  };
  const known = byFamily(numbered);
  return { size, ranges, vector: (counted) => vectorOf(known, counted) };
};
