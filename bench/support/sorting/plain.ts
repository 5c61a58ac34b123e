import { tokens } from '#text/index.ts';

/** Words as typed, weighed by rarity: what a plain method sees of texts. */
export interface Bags {
  readonly bags: readonly ReadonlyMap<string, number>[];
  readonly bagOf: (text: string) => ReadonlyMap<string, number>;
}

/** Bags of words of texts by TF-IDF, each of length 1. No stems, no grams. */
export const bagsOf = (texts: readonly string[]): Bags => {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(tokens(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const bagOf = (text: string): ReadonlyMap<string, number> => {
    const bag = new Map<string, number>();
    for (const word of tokens(text)) {
      const weight = Math.log(1 + texts.length / (counts.get(word) ?? 1));
      bag.set(word, (bag.get(word) ?? 0) + weight);
    }
    const length = Math.sqrt([...bag.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
    return new Map([...bag].map(([word, value]) => [word, value / length]));
  };
  return { bags: texts.map(bagOf), bagOf };
};

/** The cosine of two bags. */
export const cosine = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number => {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
};

/** Naive Bayes on words as typed: labels of each text, likeliest first, with probabilities. */
export const plainClassifier = (
  examples: readonly { text: string; label: string }[]
): ((text: string) => { label: string; probability: number }[]) => {
  const labels = [...new Set(examples.map(({ label }) => label))].toSorted();
  const counts = new Map(labels.map((label) => [label, { texts: 0, words: 0, of: new Map<string, number>() }]));
  const vocabulary = new Set<string>();
  for (const { text, label } of examples) {
    const seen = counts.get(label);
    if (!seen) continue;
    seen.texts += 1;
    for (const word of tokens(text)) {
      vocabulary.add(word);
      seen.words += 1;
      seen.of.set(word, (seen.of.get(word) ?? 0) + 1);
    }
  }
  return (text) => {
    const words = tokens(text).filter((word) => vocabulary.has(word));
    const logs = [...counts].map(([label, { texts, words: all, of }]) => ({
      label,
      log: words.reduce(
        (sum, word) => sum + Math.log(((of.get(word) ?? 0) + 0.3) / (all + 0.3 * vocabulary.size)),
        Math.log(texts / examples.length)
      )
    }));
    const most = Math.max(...logs.map(({ log }) => log));
    const all = logs.reduce((sum, { log }) => sum + Math.exp(log - most), 0);
    return logs
      .map(({ label, log }) => ({ label, probability: Math.exp(log - most) / all }))
      .toSorted((one, other) => other.probability - one.probability);
  };
};
