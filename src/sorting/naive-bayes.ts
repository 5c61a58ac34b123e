import type { LinearMachine, Example } from './linear-machine.ts';

const ADDED = 0.3;

/**
 * Complement naive Bayes as a linear machine over the features numbered from `range[0]` to below `range[1]`: how much likelier
 * a feature is inside a label than outside it (Rennie et al., ICML 2003), a feature counted once a text. Learned in one pass;
 * where examples are few it errs elsewhere than a support vector machine does, which is why both are asked.
 */
export const trainBayes = (
  examples: readonly Example[],
  labels: number,
  range: readonly [number, number]
): LinearMachine => {
  const [start, end] = range;
  const [weights, all, totals] = [
    new Float32Array((end - start) * labels),
    new Float64Array(end - start),
    new Float64Array(labels)
  ];
  for (const { vector, label, weight } of examples) {
    for (const at of vector.at) {
      if (at < start || at >= end) continue;
      const place = (at - start) * labels + label;
      weights[place] = (weights[place] ?? 0) + weight;
      all[at - start] = (all[at - start] ?? 0) + weight;
      totals[label] = (totals[label] ?? 0) + weight;
    }
  }
  const [total, spread] = [totals.reduce((sum, value) => sum + value, 0), ADDED * (end - start)];
  // The counts become weights where they stand: of many labels and features a second table would be as large again.
  for (let place = 0; place < weights.length; place += 1) {
    const [feature, inside, count] = [
      all[Math.floor(place / labels)] ?? 0,
      totals[place % labels] ?? 0,
      weights[place] ?? 0
    ];
    weights[place] =
      Math.log((count + ADDED) / (inside + spread)) - Math.log((feature - count + ADDED) / (total - inside + spread));
  }
  return { labels, weights };
};

/** The scores of such a machine for a text: the mean of its features' weights by the root of their number. */
export const bayesScores = (
  { labels, weights }: LinearMachine,
  at: Int32Array,
  [start, end]: readonly [number, number]
): Float64Array => {
  const sums = new Float64Array(labels);
  let met = 0;
  for (const feature of at) {
    if (feature < start || feature >= end) continue;
    met += 1;
    const row = (feature - start) * labels;
    for (let label = 0; label < labels; label += 1) sums[label] = (sums[label] ?? 0) + (weights[row + label] ?? 0);
  }
  return sums.map((sum) => sum / Math.sqrt(met || 1));
};
