import { remembered } from '#text/index.ts';
import { gramsOf } from './features.ts';

/** A stem as a lexicon sees it. */
export interface Word {
  /** Its number, −1 for a stem that no text of the index has. */
  readonly number: number;
  /** The number of the stem it is likely a misspelling of, −1 when none. */
  readonly twin: number;
  /** The stem itself as a number of 32 bits. */
  readonly mark: number;
  /** Its character 3–5-grams as numbers, ascending. */
  readonly grams: Int32Array;
  /** Its first and its last letter. */
  readonly ends: readonly [number, number];
}
/** The words of an index: every stem once, by number. */
export interface Lexicon {
  /** A stem, given a number at its first meeting. */
  readonly meet: (stem: string) => Word;
  /** A stem as it is asked for: nothing is kept of one that was not met. */
  readonly look: (stem: string) => Word;
  readonly word: (number: number) => Word;
  readonly size: () => number;
}

const SHORTEST = 5;
const HALF = 3;
const BUCKET = 48;
const NEAR = 0.34;

/** A number of 32 bits for a text, the same at all times. */
export const hashOf = (text: string): number => {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return state | 0;
};

const gramNumbers = (stem: string): Int32Array => Int32Array.from(new Set(gramsOf(stem).map(hashOf))).toSorted();

/** How many numbers two ascending lists share. */
export const common = (one: Int32Array, other: Int32Array): number => {
  let [left, right, shared] = [0, 0, 0];
  while (left < one.length && right < other.length) {
    const [a, b] = [one[left] ?? 0, other[right] ?? 0];
    if (a === b) shared += 1;
    if (a <= b) left += 1;
    if (b <= a) right += 1;
  }
  return shared;
};

/**
 * How alike two stems are written, from 0 to 1: cosine of their character 3–5-grams; 0 for stems that neither begin nor end
 * with the same letter, which one mistake does not bring about and which spares nine comparisons of ten.
 */
export const spelledAlike = (one: Word, other: Word): number => {
  if (one.ends[0] !== other.ends[0] && one.ends[1] !== other.ends[1]) return 0;
  const sizes = one.grams.length * other.grams.length;
  return sizes === 0 ? 0 : common(one.grams, other.grams) / Math.sqrt(sizes);
};

// One random edit leaves the beginning or the end of a word as it was.
const keysOf = (stem: string): string[] =>
  stem.length < SHORTEST || /\d/u.test(stem) ? [] : [`${stem.slice(0, HALF)}…`, `…${stem.slice(-HALF)}`];

const REMEMBERED = 20_000;

/** How a stem is written, in no lexicon: without number and twin. Remembers the stems it has met, at most 40,000. */
export const writtenAs: (stem: string) => Word = remembered(REMEMBERED, (stem) => ({
  number: -1,
  twin: -1,
  mark: hashOf(stem),
  grams: gramNumbers(stem),
  ends: [stem.charCodeAt(0), stem.charCodeAt(stem.length - 1)]
}));

const NOBODY: Word = { number: -1, twin: -1, mark: 0, grams: new Int32Array(0), ends: [0, 0] };

/** An empty lexicon. Grows as stems are met; nothing is forgotten. About 400 bytes a stem. */
export const createLexicon = (): Lexicon => {
  const numbers = new Map<string, number>();
  const words: Word[] = [];
  const buckets = new Map<string, number[]>();
  const read = (stem: string, number: number): Word => {
    const word = { ...writtenAs(stem), number };
    let [twin, least] = [-1, NEAR];
    for (const other of new Set(keysOf(stem).flatMap((key) => buckets.get(key) ?? []))) {
      const likeness = spelledAlike(word, words[other] ?? NOBODY);
      if (likeness > least) [twin, least] = [other, likeness];
    }
    return { ...word, twin };
  };
  const keep = (stem: string): Word => {
    const word = read(stem, words.length);
    numbers.set(stem, word.number);
    words.push(word);
    for (const key of keysOf(stem)) {
      const bucket = buckets.get(key) ?? [];
      if (bucket.length < BUCKET) bucket.push(word.number);
      buckets.set(key, bucket);
    }
    return word;
  };
  const known = (stem: string): Word | undefined => words[numbers.get(stem) ?? -1];
  return {
    meet: (stem) => known(stem) ?? keep(stem),
    look: (stem) => known(stem) ?? read(stem, -1),
    word: (number) => words[number] ?? NOBODY,
    size: () => words.length
  };
};
