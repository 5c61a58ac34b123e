/** Probabilities of scores: exp (sharpness · score), brought to a sum of 1. */
export const softened = (scores: ArrayLike<number>, sharpness: number): Float64Array => {
  let highest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) highest = Math.max(highest, scores[at] ?? 0);
  const powers = Float64Array.from(scores, (score) => Math.exp(sharpness * (score - highest)));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};

/** What several judges said of a text that they had not learned from: the scores of each, and the number of the true label. */
export interface Judged {
  readonly opinions: readonly Float64Array[];
  readonly truth: number;
}

/** The opinions of several judges in one, each counted as much as its weight says. */
export const weighed = (opinions: readonly Float64Array[], weights: readonly number[]): Float64Array => {
  const sums = new Float64Array(opinions[0]?.length ?? 0);
  for (const [judge, opinion] of opinions.entries()) {
    const weight = weights[judge] ?? 0;
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + weight * (opinion[at] ?? 0);
  }
  return sums;
};

/** How much the truth surprises one who weighs the judges so: the sum of −ln (the probability given to the true label). */
export const surprise = (judged: readonly Judged[], weights: readonly number[]): number =>
  judged.reduce((sum, { opinions, truth }) => {
    const share = softened(weighed(opinions, weights), 1)[truth] ?? 0;
    return sum - Math.log(Math.max(1e-9, share));
  }, 0);

const lowest = (ask: (value: number) => number, from: number, to: number): number => {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [from, to];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [ask(left), ask(right)];
  for (let step = 0; step < 14; step += 1) {
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = ask(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = ask(right);
    }
  }
  return (low + high) / 2;
};

/** The surprise of the truth when one judge counts `value` and the others as before: their sum is made once. */
const surpriseBy = (
  judged: readonly Judged[],
  weights: readonly number[],
  judge: number
): ((value: number) => number) => {
  const others = judged.map(({ opinions }) => weighed(opinions, weights.with(judge, 0)));
  return (value) => {
    let sum = 0;
    for (const [text, { opinions, truth }] of judged.entries()) {
      const [rest, own] = [others[text] ?? NOTHING, opinions[judge] ?? NOTHING];
      let [highest, powers] = [Number.NEGATIVE_INFINITY, 0];
      for (let at = 0; at < rest.length; at += 1) highest = Math.max(highest, (rest[at] ?? 0) + value * (own[at] ?? 0));
      for (let at = 0; at < rest.length; at += 1)
        powers += Math.exp((rest[at] ?? 0) + value * (own[at] ?? 0) - highest);
      sum += Math.min(MOST_SURPRISE, Math.log(powers) + highest - (rest[truth] ?? 0) - value * (own[truth] ?? 0));
    }
    return sum;
  };
};

const NOTHING = new Float64Array(0);
const MOST_SURPRISE = -Math.log(1e-9);
const CELLS = 150_000;

/**
 * How much each judge should count for the probabilities of held-out texts to be least surprised by the truth: temperature
 * scaling (Guo et al., ICML 2017) of several judges at once. The surprise is convex, so one weight after the other is moved to
 * its lowest point, four times round. A judge that adds nothing gets about 0. Of many texts and labels some are enough.
 */
export const fitWeights = (judged: readonly Judged[], most = 2_000): number[] => {
  const [judges, labels] = [judged[0]?.opinions.length ?? 0, judged[0]?.opinions[0]?.length ?? 1];
  const asked = judged.slice(0, Math.min(most, Math.ceil(CELLS / Math.max(1, labels))));
  const weights = Array.from({ length: judges }, (_, judge): number => (judge === 0 ? 4 : 0.5));
  for (let round = 0; round < 4; round += 1) {
    for (let judge = 0; judge < judges; judge += 1)
      weights[judge] = lowest(surpriseBy(asked, weights, judge), 0, judge === 0 ? 20 : 5);
  }
  return weights;
};

/** How sure an answer was, and whether it was right. */
export interface Answered {
  readonly sureness: number;
  readonly right: boolean;
}

/**
 * The least sureness from which held-out answers are right at least `precision` of the time, as many answered as can be;
 * Infinity when no part is.
 */
export const abstention = (answers: readonly Answered[], precision = 0.97): number => {
  const sorted = answers.toSorted((one, other) => other.sureness - one.sureness);
  let [right, least] = [0, Number.POSITIVE_INFINITY];
  for (const [at, answer] of sorted.entries()) {
    right += answer.right ? 1 : 0;
    const tied = sorted[at + 1]?.sureness === answer.sureness;
    if (!tied && right / (at + 1) >= precision) least = answer.sureness;
  }
  return least;
};
