// Figures of answers that come with a score.

/** The middle rank of each value among all, equal values the same. */
const ranks = (values: readonly number[]): number[] => {
  const order = [...values.keys()].toSorted((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const found = values.map(() => 0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to += 1;
    for (let at = from; at < to; at += 1) found[order[at] ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return found;
};

/** Rank correlation, from −1 to 1. */
export const spearman = (one: readonly number[], other: readonly number[]): number => {
  const [a, b, middle] = [ranks(one), ranks(other), (one.length - 1) / 2];
  let [both, left, right] = [0, 0, 0];
  for (const [at, rank] of a.entries()) {
    const [x, y] = [rank - middle, (b[at] ?? 0) - middle];
    [both, left, right] = [both + x * y, left + x * x, right + y * y];
  }
  return left * right === 0 ? 0 : both / Math.sqrt(left * right);
};

/** How often a yes is scored above a no. */
export const areaUnderCurve = (scores: readonly number[], yes: readonly boolean[]): number => {
  const place = ranks(scores);
  const ayes = yes.filter(Boolean).length;
  const sum = place.reduce((total, rank, at) => total + (yes[at] === true ? rank : 0), 0);
  return (sum - (ayes * (ayes - 1)) / 2) / (ayes * (yes.length - ayes) || 1);
};

/** F1 of saying yes. */
export const f1Of = (said: readonly boolean[], truth: readonly boolean[]): number => {
  const right = said.filter((yes, at) => yes && truth[at] === true).length;
  const all = said.filter(Boolean).length + truth.filter(Boolean).length;
  return all === 0 ? 0 : (2 * right) / all;
};

/** The mean of the F1 of every label that stands in the truth. */
export const macroF1 = (said: readonly string[], truth: readonly string[]): number => {
  const counts = new Map<string, { said: number; true: number; right: number }>();
  const of = (label: string): { said: number; true: number; right: number } => {
    const known = counts.get(label) ?? { said: 0, true: 0, right: 0 };
    counts.set(label, known);
    return known;
  };
  for (const [at, label] of truth.entries()) {
    of(label).true += 1;
    of(said[at] ?? '').said += 1;
    if (said[at] === label) of(label).right += 1;
  }
  const asked = [...counts.values()].filter((count) => count.true > 0);
  const sum = asked.reduce((total, count) => total + (2 * count.right) / (count.said + count.true), 0);
  return sum / Math.max(1, asked.length);
};

/** The largest share of answers, the surest first, that is right at least `precision` of the time. */
export const coverageAt = (sureness: readonly number[], right: readonly boolean[], precision: number): number => {
  const order = [...sureness.keys()].toSorted((one, other) => (sureness[other] ?? 0) - (sureness[one] ?? 0));
  let [met, best] = [0, 0];
  for (const [at, answer] of order.entries()) {
    met += Number(right[answer] === true);
    const tied = sureness[order[at + 1] ?? -1] === sureness[answer];
    if (!tied && met / (at + 1) >= precision) best = at + 1;
  }
  return best / Math.max(1, order.length);
};

/** Expected calibration error over 15 equal steps of sureness. */
export const calibrationError = (sureness: readonly number[], right: readonly boolean[]): number => {
  const steps = Array.from({ length: 15 }, () => ({ count: 0, sure: 0, right: 0 }));
  for (const [at, sure] of sureness.entries()) {
    const step = steps[Math.min(14, Math.floor(sure * 15))];
    if (!step) continue;
    step.count += 1;
    step.sure += sure;
    step.right += Number(right[at] === true);
  }
  return steps.reduce((sum, step) => sum + Math.abs(step.sure - step.right), 0) / Math.max(1, sureness.length);
};
