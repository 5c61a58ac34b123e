/** A logistic regression: the probability of yes from a row of features. */
export interface Logistic {
  readonly means: readonly number[];
  readonly scales: readonly number[];
  /** One weight a feature, then the constant. */
  readonly weights: readonly number[];
}
/** Features of a case and whether the answer was yes. */
export interface Case {
  readonly features: readonly number[];
  readonly yes: boolean;
}

const STEPS = 12;
const RIDGE = 1;

const powerOf = (score: number): number => 1 / (1 + Math.exp(-score));

const centred = ({ means, scales }: Logistic, features: readonly number[]): number[] => [
  ...means.map((mean, at) => ((features[at] ?? 0) - mean) / (scales[at] ?? 1)),
  1
];

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

/** Solves a symmetric, positive system by Gauss without pivots; the ridge keeps it so. */
const solve = (matrix: number[][], right: number[]): number[] => {
  const size = right.length;
  for (let at = 0; at < size; at += 1) {
    const pivot = matrix[at]?.[at] ?? 1;
    for (let below = at + 1; below < size; below += 1) {
      const row = matrix[below] ?? [];
      const factor = (row[at] ?? 0) / pivot;
      for (let column = at; column < size; column += 1)
        row[column] = (row[column] ?? 0) - factor * (matrix[at]?.[column] ?? 0);
      right[below] = (right[below] ?? 0) - factor * (right[at] ?? 0);
    }
  }
  const found = Array.from({ length: size }, () => 0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const known = found.reduce(
      (sum, value, column) => sum + (column > at ? value * (matrix[at]?.[column] ?? 0) : 0),
      0
    );
    found[at] = ((right[at] ?? 0) - known) / (matrix[at]?.[at] ?? 1);
  }
  return found;
};

type Row = { readonly row: number[]; readonly yes: boolean };

const newtonStep = (rows: readonly Row[], weights: readonly number[]): number[] => {
  const size = weights.length;
  const matrix = Array.from({ length: size }, (_, at) =>
    Array.from({ length: size }, (_column, other): number => (at === other ? RIDGE : 0))
  );
  const right = weights.map((weight) => -RIDGE * weight);
  for (const { row, yes } of rows) {
    const chance = powerOf(dot(row, weights));
    const [gap, curve] = [Number(yes) - chance, chance * (1 - chance)];
    for (let at = 0; at < size; at += 1) {
      const value = row[at] ?? 0;
      right[at] = (right[at] ?? 0) + gap * value;
      const line = matrix[at] ?? [];
      for (let other = 0; other < size; other += 1)
        line[other] = (line[other] ?? 0) + curve * value * (row[other] ?? 0);
    }
  }
  return solve(matrix, right);
};

const learned = (rows: readonly Row[], width: number): number[] => {
  let weights = Array.from({ length: width + 1 }, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const moved = newtonStep(rows, weights);
    weights = weights.map((weight, at) => weight + (moved[at] ?? 0));
  }
  return weights;
};

/** The feature whose weight goes furthest against its sign; −1 when none does. */
const worst = (weights: readonly number[], signs: readonly number[]): number => {
  const against = signs.map((sign, at) => -sign * (weights[at] ?? 0));
  const most = Math.max(0, ...against);
  return most > 0 ? against.indexOf(most) : -1;
};

/**
 * Learns a logistic regression by Newton's method with a ridge of 1 on features brought to one scale. Deterministic.
 * `signs`: a feature of sign 1 never speaks against yes, one of −1 never for it; one that would is left out, so that what lies
 * beyond the cases is judged sanely too.
 */
export const trainLogistic = (cases: readonly Case[], signs: readonly number[] = []): Logistic => {
  const width = cases[0]?.features.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => cases.map(({ features }) => features[at] ?? 0));
  const means = columns.map((values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length));
  const scales = columns.map((values, at) => {
    const spread = values.reduce((sum, value) => sum + (value - (means[at] ?? 0)) ** 2, 0) / Math.max(1, values.length);
    return Math.sqrt(spread) || 1;
  });
  const rows = cases.map(({ features, yes }) => ({ row: centred({ means, scales, weights: [] }, features), yes }));
  let weights = learned(rows, width);
  for (let out = worst(weights, signs); out >= 0; out = worst(weights, signs)) {
    for (const { row } of rows) row[out] = 0;
    weights = learned(rows, width).with(out, 0);
  }
  return { means, scales, weights };
};

/** The probability of yes, from 0 to 1. */
export const chanceOf = (model: Logistic, features: readonly number[]): number =>
  powerOf(dot(centred(model, features), model.weights));

/** How much each feature speaks for yes (above 0) or against it, in log-odds: what an explanation shows. */
export const shares = (model: Logistic, features: readonly number[]): number[] =>
  centred(model, features)
    .slice(0, -1)
    .map((value, at) => value * (model.weights[at] ?? 0));
