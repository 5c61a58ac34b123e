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
  const numbers = new Map(labels.map((label, at) => [label, at]));
  const [texts, all] = [new Float64Array(labels.length), new Float64Array(labels.length)];
  const words = new Map<string, Float32Array>();
  for (const { text, label } of examples) {
    const number = numbers.get(label) ?? 0;
    texts[number] = (texts[number] ?? 0) + 1;
    for (const word of tokens(text)) {
      const counts = words.get(word) ?? new Float32Array(labels.length);
      words.set(word, counts);
      counts[number] = (counts[number] ?? 0) + 1;
      all[number] = (all[number] ?? 0) + 1;
    }
  }
  return (text) => {
    const logs = Float64Array.from(texts, (count) => Math.log(count / examples.length));
    for (const counts of tokens(text).flatMap((word) => words.get(word) ?? [])) {
      for (let at = 0; at < logs.length; at += 1)
        logs[at] = (logs[at] ?? 0) + Math.log(((counts[at] ?? 0) + 0.3) / ((all[at] ?? 0) + 0.3 * words.size));
    }
    const most = logs.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
    const sum = logs.reduce((total, log) => total + Math.exp(log - most), 0);
    return labels
      .map((label, at) => ({ label, probability: Math.exp((logs[at] ?? 0) - most) / sum }))
      .toSorted((one, other) => other.probability - one.probability);
  };
};
