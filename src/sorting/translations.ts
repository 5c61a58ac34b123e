/** Words of one language and those of another that say the same, unordered. */
export interface TranslatedPair {
  readonly from: readonly string[];
  readonly to: readonly string[];
}
/** How likely each word of one language is said for a word of the other, and how often each is said at all. */
export interface Translations {
  readonly chances: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly shares: ReadonlyMap<string, number>;
}

const ROUNDS = 7;
/** More pairs teach little more, and cost memory by the square of their words. */
const MOST_PAIRS = 10_000;
const LEAST_CHANCE = 1e-4;
/** The word that stands for no word: what is said without being translated. */
const NONE = '';
// How much more a translation counts than the word's being said at all.
const TRANSLATED = 1.5;

type Chances = Map<string, Map<string, number>>;

const addTo = (chances: Chances, word: string, said: string, share: number): void => {
  const known = chances.get(word) ?? new Map<string, number>();
  known.set(said, (known.get(said) ?? 0) + share);
  chances.set(word, known);
};

/** Shares each word among those that may have been said as it, by what is known so far; among all alike where nothing is. */
const taught = (pairs: readonly TranslatedPair[], before: Chances | undefined): Chances => {
  const counts: Chances = new Map();
  for (const { from, to } of pairs) {
    const words = [...from, NONE];
    for (const said of to) {
      const chances = words.map((word) => (before ? (before.get(word)?.get(said) ?? 0) : 1));
      const all = chances.reduce((sum, chance) => sum + chance, 0);
      if (all === 0) continue;
      for (const [at, word] of words.entries()) {
        const share = (chances[at] ?? 0) / all;
        if (share > 0) addTo(counts, word, said, share);
      }
    }
  }
  for (const known of counts.values()) {
    const all = known.values().reduce((sum, count) => sum + count, 0);
    for (const [said, count] of known)
      if (count / all < LEAST_CHANCE) known.delete(said);
      else known.set(said, count / all);
  }
  return counts;
};

/**
 * Learns which words translate which from sentences that say the same, by expectation and maximisation (IBM Model 1: Brown et al.
 * 1993), of the first ten thousand. Deterministic.
 */
export const learnTranslations = (pairs: readonly TranslatedPair[]): Translations => {
  const learned = pairs.slice(0, MOST_PAIRS);
  let chances = taught(learned, undefined);
  for (let round = 1; round < ROUNDS; round += 1) chances = taught(learned, chances);
  const shares = new Map<string, number>();
  const all = pairs.reduce((sum, { to }) => sum + to.length, 0);
  for (const { to } of pairs) for (const said of to) shares.set(said, (shares.get(said) ?? 0) + 1 / all);
  return { chances, shares };
};

/**
 * How much likelier the words of a text are where it translates another than where it does not: the mean of their logarithms over
 * the words that were ever seen; 0 where none was.
 */
export const translationOf = (
  { chances, shares }: Translations,
  from: readonly string[],
  to: readonly string[]
): number => {
  const known = to.flatMap((said) => {
    const share = shares.get(said);
    if (share === undefined) return [];
    const chance = from.reduce((sum, word) => sum + (chances.get(word)?.get(said) ?? 0), 0);
    return [Math.log(1 + (TRANSLATED * chance) / Math.max(1, from.length) / share)];
  });
  return known.reduce((sum, gain) => sum + gain, 0) / Math.max(1, known.length);
};
