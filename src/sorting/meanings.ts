import type { Meaning } from './pair-features.ts';
import { portraitOf, type Compared } from './portrait.ts';

/** Vectors of texts that another server made; a signal beside others, and absent where no such server is set. */
export interface Meanings {
  /** The vector of a text of the same telling stems, of length 1; undefined where there is none. */
  readonly of: (text: Compared) => Float32Array | undefined;
  readonly between: Meaning;
}

const keyOf = ({ telling }: Compared): string => telling.join(' ');

const unit = (vector: ArrayLike<number>): Float32Array => {
  const length = Math.sqrt(Array.from(vector).reduce((sum, value) => sum + value * value, 0)) || 1;
  return Float32Array.from(vector, (value) => value / length);
};

const product = (one: Float32Array, other: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
};

/** Meanings by text with its vector, all of one length. A text without a vector is as near to any as to none: 0. */
export const meaningsOf = (vectors: Iterable<readonly [string, ArrayLike<number>]>): Meanings => {
  const known = new Map<string, Float32Array>();
  for (const [text, vector] of vectors) known.set(keyOf(portraitOf(text)), unit(vector));
  const of = (text: Compared): Float32Array | undefined => known.get(keyOf(text));
  return {
    of,
    between: (one, other) => {
      const [left, right] = [of(one), of(other)];
      return left && right ? Math.max(0, product(left, right)) : 0;
    }
  };
};

/** Texts by their vectors, in the order of adding; every one is compared, so for some ten thousand texts. */
export interface MeaningIndex {
  readonly add: (text: Compared) => void;
  /** The numbers of the texts nearest in meaning, nearest first; at most `limit`, none of which little is near. */
  readonly nearest: (text: Compared, limit: number) => number[];
}

const LITTLE = 0.5;
const MOST = 20_000;

/** An empty index. Beyond 20,000 texts further ones are not found by meaning alone. */
export const createMeaningIndex = (meanings: Meanings | undefined): MeaningIndex => {
  const vectors: (Float32Array | undefined)[] = [];
  return {
    add: (text) => {
      if (meanings && vectors.length < MOST) vectors.push(meanings.of(text));
    },
    nearest: (text, limit) => {
      const own = meanings?.of(text);
      if (!own) return [];
      return vectors
        .flatMap((vector, number) => (vector ? [{ number, near: product(own, vector) }] : []))
        .filter(({ near }) => near >= LITTLE)
        .toSorted((one, other) => other.near - one.near || one.number - other.number)
        .slice(0, limit)
        .map(({ number }) => number);
    }
  };
};
