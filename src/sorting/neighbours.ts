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
const POSTINGS = 1_024;
const RERANKED = 20;
/** Texts met by the rarest stems; beyond them the common ones would tell little and cost much. */
const MET = 2_500;
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

// ln of whole numbers, each computed once: rarities are asked for a hundred times a text.
let logarithms = new Float64Array(0);
const ln = (whole: number): number => {
  if (whole >= logarithms.length) logarithms = Float64Array.from({ length: 2 * whole + 1024 }, (_, at) => Math.log(at));
  return logarithms[whole] ?? 0;
};

const rarity = (store: Store, stem: number): number => {
  const count = (store.counts[stem] ?? 0) + 1;
  return ln(textsOf(store) + 1 + count) - ln(count);
};

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
  let met = 0;
  const meet = (stem: number, weight: number): void => {
    const postings = store.postings[stem] ?? [];
    met += postings.length;
    for (const text of postings) {
      if (touched[text] === 0) found.push(text);
      touched[text] = (touched[text] ?? 0) + weight;
    }
  };
  for (const { number, twin } of asked) {
    if (met > MET) break;
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

// Each stem with the one most like it on the other side: equal stems cost nothing, a misspelt one is found by the stem that
// was meant, all else is not one word wrongly written.
const likenessTo = (store: Store, words: readonly Word[]): ((text: number) => number) => {
  const { lexicon, starts, words: numbers } = store;
  const weights = Float64Array.from(words, ({ number }) => rarity(store, number));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const places = placesOf(words);
  const here = new Float64Array(words.length);
  /** How like the likest word asked for is to this one; kept on the other side too. */
  const met = (other: Word, known: number): number => {
    let closest = 0;
    for (const at of (known < 0 ? undefined : places.get(known)) ?? []) {
      const word = words[at];
      const likeness = word === undefined ? 0 : word.number === other.number ? 1 : spelledAlike(word, other);
      here[at] = Math.max(here[at] ?? 0, likeness);
      closest = Math.max(closest, likeness);
    }
    return closest;
  };
  return (text) => {
    here.fill(0);
    const to = starts.get(text + 1);
    let [theirs, there, ours] = [0, 0, 0];
    for (let place = starts.get(text); place < to; place += 1) {
      const other = lexicon.word(numbers.get(place));
      const weight = rarity(store, other.number);
      theirs += weight;
      there += weight * Math.max(met(other, other.number), met(other, other.twin));
    }
    for (let at = 0; at < here.length; at += 1) ours += (weights[at] ?? 0) * (here[at] ?? 0);
    return theirs === 0 || all === 0 ? 0 : Math.sqrt((ours / all) * (there / theirs));
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
