import { growing } from './growing.ts';
import { createLexicon, spelledAlike, type Lexicon, type Word } from './lexicon.ts';

/** A text of the index and how alike it is: 0 nothing in common, 1 the same stems. */
export interface Neighbour {
  readonly number: number;
  readonly likeness: number;
}
/** Texts by their stems. Numbers are given in the order of adding, from 0. */
export interface NeighbourIndex {
  /** Adds a text by its telling stems, each once; its number. */
  readonly add: (stems: readonly string[]) => number;
  /** The likest texts, likest first, equal ones the earlier first; at most `limit`. */
  readonly nearest: (stems: readonly string[], limit: number) => Neighbour[];
  /** How telling a stem is here: ln of the share of texts without it; rare stems weigh most. */
  readonly weight: (stem: string) => number;
  readonly size: () => number;
}

const ASKED = 10;
const POSTINGS = 96;
const RERANKED = 20;
const MISSPELT = 0.5;

interface Store {
  readonly lexicon: Lexicon;
  /** By stem: the texts with it, the latest POSTINGS of them, in a ring. */
  readonly postings: number[][];
  readonly counts: number[];
  readonly starts: ReturnType<typeof growing>;
  readonly words: ReturnType<typeof growing>;
  touched: Float32Array;
}

const textsOf = ({ starts }: Store): number => starts.size() - 1;

const rarity = (store: Store, stem: number): number =>
  Math.log(1 + (textsOf(store) + 1) / ((store.counts[stem] ?? 0) + 1));

const post = (store: Store, stem: number, text: number): void => {
  const [ring, count] = [store.postings[stem] ?? [], store.counts[stem] ?? 0];
  if (ring.length < POSTINGS) ring.push(text);
  else ring[count % POSTINGS] = text;
  store.postings[stem] = ring;
  store.counts[stem] = count + 1;
};

const add = (store: Store, stems: readonly string[]): number => {
  const text = textsOf(store);
  for (const name of stems) {
    const { number, twin } = store.lexicon.meet(name);
    store.words.push(number);
    post(store, number, text);
    if (twin >= 0) post(store, twin, text);
  }
  store.starts.push(store.words.size());
  return text;
};

// The rarest stems ask for texts; what they share, weighed by rarity, says which are worth a closer look.
const gathered = (store: Store, asked: readonly Word[]): number[] => {
  const found: number[] = [];
  if (store.touched.length < textsOf(store)) store.touched = new Float32Array(2 * textsOf(store));
  const { touched } = store;
  const meet = (stem: number, weight: number): void => {
    for (const text of store.postings[stem] ?? []) {
      if (touched[text] === 0) found.push(text);
      touched[text] = (touched[text] ?? 0) + weight;
    }
  };
  for (const { number, twin } of asked) {
    const weight = rarity(store, number);
    meet(number, weight);
    if (twin >= 0) meet(twin, weight * MISSPELT);
  }
  const length = (text: number): number => store.starts.get(text + 1) - store.starts.get(text);
  const worth = new Map(found.map((text) => [text, (touched[text] ?? 0) / Math.sqrt(length(text) + 4)]));
  for (const text of found) touched[text] = 0;
  return found
    .toSorted((one, other) => (worth.get(other) ?? 0) - (worth.get(one) ?? 0) || one - other)
    .slice(0, RERANKED);
};

const wordsOf = ({ lexicon, starts, words }: Store, text: number): Word[] =>
  Array.from({ length: starts.get(text + 1) - starts.get(text) }, (_, at) =>
    lexicon.word(words.get(starts.get(text) + at))
  );

const closest = (word: Word, others: readonly Word[]): number => {
  let best = 0;
  for (const other of others) {
    if (word.number >= 0 && word.number === other.number) return 1;
    best = Math.max(best, spelledAlike(word, other));
  }
  return best;
};

// Each stem with the one most like it on the other side: equal stems cost nothing, misspelt ones are still found.
const covered = (store: Store, words: readonly Word[], others: readonly Word[]): number => {
  let [met, all] = [0, 0];
  for (const word of words) {
    const weight = rarity(store, word.number);
    all += weight;
    met += weight * closest(word, others);
  }
  return all === 0 ? 0 : met / all;
};

/**
 * An empty index of short texts: inverted on stems with capped postings, misspelt stems joined to the stem they were meant
 * for; the likest of what is found is ranked again by how the stems of both texts cover each other, by their character
 * 3–5-grams. Grows as texts are added, one by one, without recomputing.
 */
export const createNeighbours = (): NeighbourIndex => {
  const starts = growing();
  starts.push(0);
  const store: Store = {
    lexicon: createLexicon(),
    postings: [],
    counts: [],
    starts,
    words: growing(),
    touched: new Float32Array(1024)
  };
  return {
    add: (stems) => add(store, stems),
    nearest: (stems, limit) => {
      const words = stems.map((stem) => store.lexicon.look(stem));
      const asked = words.toSorted((one, other) => rarity(store, other.number) - rarity(store, one.number));
      return gathered(store, asked.slice(0, ASKED))
        .map((number) => {
          const others = wordsOf(store, number);
          const likeness = Math.sqrt(covered(store, words, others) * covered(store, others, words));
          return { number, likeness };
        })
        .toSorted((one, other) => other.likeness - one.likeness || one.number - other.number)
        .slice(0, limit);
    },
    weight: (stem) => rarity(store, store.lexicon.look(stem).number),
    size: () => textsOf(store)
  };
};
