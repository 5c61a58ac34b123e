import { cosine } from './plain.ts';

type Bag = ReadonlyMap<string, number>;

/** Bags by their words: the nearest of many found without comparing all with all. */
export interface BagIndex {
  readonly add: (number: number, bag: Bag) => void;
  /** The likest bags by cosine, likest first; at most `limit`, none without a word in common. */
  readonly nearest: (bag: Bag, limit: number) => { readonly number: number; readonly score: number }[];
}

// Words of more texts than this find nothing, where texts are very many: a plain method too must end.
const COMMON = 500;
const FEW = 5_000;
const LOOKED_AT = 50;

/** An empty index for bags numbered from 0 to below `count`. Exact for up to 5,000 of them. */
export const createBagIndex = (bags: readonly Bag[]): BagIndex => {
  const postings = new Map<string, { numbers: number[]; weights: number[] }>();
  const sums = new Float64Array(bags.length);
  const most = bags.length > FEW ? COMMON : Number.POSITIVE_INFINITY;
  const met = (bag: Bag): number[] => {
    const found: number[] = [];
    for (const [word, weight] of bag) {
      const { numbers, weights } = postings.get(word) ?? { numbers: [], weights: [] };
      if (numbers.length > most) continue;
      for (const [at, number] of numbers.entries()) {
        if (sums[number] === 0) found.push(number);
        sums[number] = (sums[number] ?? 0) + weight * (weights[at] ?? 0);
      }
    }
    return found;
  };
  return {
    add: (number, bag) => {
      for (const [word, weight] of bag) {
        const posting = postings.get(word) ?? { numbers: [], weights: [] };
        postings.set(word, posting);
        posting.numbers.push(number);
        posting.weights.push(weight);
      }
    },
    nearest: (bag, limit) => {
      const found = met(bag).map((number) => ({ number, score: sums[number] ?? 0 }));
      for (const { number } of found) sums[number] = 0;
      return found
        .toSorted((one, other) => other.score - one.score || one.number - other.number)
        .slice(0, Math.max(limit, LOOKED_AT))
        .map(({ number }) => ({ number, score: cosine(bag, bags[number] ?? new Map<string, number>()) }))
        .toSorted((one, other) => other.score - one.score || one.number - other.number)
        .slice(0, limit);
    }
  };
};
