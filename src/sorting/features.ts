import { folded, isSilent, stems } from '#text/index.ts';
import { sharedWord } from './shared-words.ts';
import { joined, unitVector, type Sparse } from './sparse.ts';

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
  const all = stems(text);
  const telling = all.filter((stem) => !isSilent(stem)).map(sharedWord);
  const words = folded(text)
    .split(' ')
    .filter((word) => word !== '' && !isSilent(word));
  const near = place === '' ? [] : [`@${place}`, ...telling.map((stem) => `@${place} ${stem}`)];
  return {
    stems: telling.length > 0 ? telling : all,
    pairs: all.slice(1).map((stem, at) => `${all[at] ?? ''}_${stem}`),
    grams: words.flatMap(gramsOf),
    places: near
  };
};

/** Numbers for the names of features, learned once: a name unknown then has none. */
export interface Vocabulary {
  readonly size: number;
  /** The numbers of a family run from the first of these to below the second. */
  readonly ranges: Readonly<Record<Family, readonly [number, number]>>;
  readonly vector: (families: Families) => Sparse;
}

const counted = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/**
 * Learns a vocabulary: weight of a feature (1 + ln count) · (1 + ln (texts / texts with it)), each family brought to a share
 * of the whole of its own. Rare pairs and grams (in fewer than `least` texts) are left out.
 */
export const learnVocabulary = (texts: readonly Families[], least = 2): Vocabulary => {
  const kept = new Map<Family, Map<string, { at: number; weight: number }>>();
  const ranges: Record<Family, readonly [number, number]> = {
    stems: [0, 0],
    pairs: [0, 0],
    grams: [0, 0],
    places: [0, 0]
  };
  let size = 0;
  for (const family of FAMILIES) {
    const found = new Map<string, number>();
    for (const text of texts) for (const name of new Set(text[family])) found.set(name, (found.get(name) ?? 0) + 1);
    const start = size;
    const numbers = new Map<string, { at: number; weight: number }>();
    for (const [name, count] of found) {
      if (count < least && family !== 'stems') continue;
      numbers.set(name, { at: size, weight: 1 + Math.log(texts.length / count) });
      size += 1;
    }
    kept.set(family, numbers);
    ranges[family] = [start, size];
  }
  const part = (families: Families, family: Family): Sparse => {
    const weights = new Map<number, number>();
    for (const [name, count] of counted(families[family])) {
      const known = kept.get(family)?.get(name);
      if (known) weights.set(known.at, (1 + Math.log(count)) * known.weight);
    }
    return unitVector(weights, SHARES[family]);
  };
  return { size, ranges, vector: (families) => joined(FAMILIES.map((family) => part(families, family))) };
};
