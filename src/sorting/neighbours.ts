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
  const best = bestOf(RERANKED);
  for (const text of found) {
    best.offer(text, (touched[text] ?? 0) / Math.sqrt(length(text) + 4));
    touched[text] = 0;
  }
  return best.numbers();
};

/** The few numbers of highest worth of many, best first; of equal worth the lower number. */
const bestOf = (limit: number): { offer: (number: number, worth: number) => void; numbers: () => number[] } => {
  const kept: { number: number; worth: number }[] = [];
  return {
    offer: (number, worth) => {
      const last = kept[limit - 1];
      if (last && (worth < last.worth || (worth === last.worth && number > last.number))) return;
      let at = Math.min(kept.length, limit - 1);
      for (; at > 0; at -= 1) {
        const before = kept[at - 1];
        if (!before || before.worth > worth || (before.worth === worth && before.number < number)) break;
        kept[at] = before;
      }
      kept[at] = { number, worth };
    },
    numbers: () => kept.map(({ number }) => number)
  };
};

/** Where the words asked for stand, by their own number and by that of the stem they are likely a misspelling of. */
const placesOf = (words: readonly Word[]): Map<number, number[]> => {
  const places = new Map<number, number[]>();
  for (const [at, { number, twin }] of words.entries()) {
    for (const known of [number, twin]) if (known >= 0) places.set(known, [...(places.get(known) ?? []), at]);
  }
  return places;
};

const shareMet = (weights: Float64Array, closest: Float64Array): number => {
  let [met, all] = [0, 0];
  for (let at = 0; at < weights.length; at += 1) {
    all += weights[at] ?? 0;
    met += (weights[at] ?? 0) * (closest[at] ?? 0);
  }
  return all === 0 ? 0 : met / all;
};

// Each stem with the one most like it on the other side: equal stems cost nothing, a misspelt one is found by the stem that
// was meant, all else is not one word wrongly written.
const likenessTo = (store: Store, words: readonly Word[]): ((text: number) => number) => {
  const { lexicon, starts, words: numbers } = store;
  const weights = Float64Array.from(words, ({ number }) => rarity(store, number));
  const places = placesOf(words);
  const alike = (at: number, other: Word): number => {
    const word = words[at];
    return word === undefined ? 0 : word.number === other.number ? 1 : spelledAlike(word, other);
  };
  return (text) => {
    const [from, to] = [starts.get(text), starts.get(text + 1)];
    const [here, there, theirs] = [
      new Float64Array(words.length),
      new Float64Array(to - from),
      new Float64Array(to - from)
    ];
    for (let place = from; place < to; place += 1) {
      const other = lexicon.word(numbers.get(place));
      theirs[place - from] = rarity(store, other.number);
      for (const known of [other.number, other.twin]) {
        for (const at of places.get(known) ?? []) {
          const likeness = alike(at, other);
          here[at] = Math.max(here[at] ?? 0, likeness);
          there[place - from] = Math.max(there[place - from] ?? 0, likeness);
        }
      }
    }
    return Math.sqrt(shareMet(weights, here) * shareMet(theirs, there));
  };
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
      const likeness = likenessTo(store, words);
      return gathered(store, asked.slice(0, ASKED))
        .map((number) => ({ number, likeness: likeness(number) }))
        .toSorted((one, other) => other.likeness - one.likeness || one.number - other.number)
        .slice(0, limit);
    },
    weight: (stem) => rarity(store, store.lexicon.look(stem).number),
    size: () => textsOf(store)
  };
};
