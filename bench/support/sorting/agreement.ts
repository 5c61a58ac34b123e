// How well groups found agree with groups given: two numbers a text, compared.

/** All figures are 1 for perfect agreement; adjusted ones are 0 by chance. */
export interface Agreement {
  readonly vMeasure: number;
  readonly adjustedMutual: number;
  readonly adjustedRand: number;
  readonly pairF1: number;
  readonly bCubedF1: number;
  readonly largest: number;
}

const counts = (labels: readonly (number | string)[]): Map<number | string, number> => {
  const found = new Map<number | string, number>();
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
};
const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
const pairs = (count: number): number => (count * (count - 1)) / 2;
const harmonic = (one: number, other: number): number => (one + other === 0 ? 0 : (2 * one * other) / (one + other));
const ratio = (part: number, whole: number, otherwise = 1): number => (whole === 0 ? otherwise : part / whole);

const entropy = (sizes: readonly number[], all: number): number =>
  -sum(sizes.map((size) => (size / all) * Math.log(size / all)));

const logFactorials = (most: number): Float64Array => {
  const found = new Float64Array(most + 1);
  for (let at = 2; at <= most; at += 1) found[at] = (found[at - 1] ?? 0) + Math.log(at);
  return found;
};

// Vinh, Epps and Bailey, JMLR 2010, equation 24a.
const expectedMutual = (rows: readonly number[], columns: readonly number[], all: number): number => {
  const log = logFactorials(all);
  const f = (at: number): number => log[at] ?? 0;
  let expected = 0;
  for (const [a, times] of counts(rows)) {
    for (const [b, others] of counts(columns)) {
      const [row, column] = [Number(a), Number(b)];
      for (let both = Math.max(1, row + column - all); both <= Math.min(row, column); both += 1) {
        const chance =
          f(row) +
          f(column) +
          f(all - row) +
          f(all - column) -
          f(all) -
          f(both) -
          f(row - both) -
          f(column - both) -
          f(all - row - column + both);
        expected += times * others * (both / all) * Math.log((all * both) / (row * column)) * Math.exp(chance);
      }
    }
  }
  return expected;
};

/** Compares groups found with groups given, text by text. */
export const agreementOf = (found: readonly (number | string)[], given: readonly (number | string)[]): Agreement => {
  const all = found.length;
  const [ours, theirs] = [counts(found), counts(given)];
  const cells = counts(found.map((label, at) => `${label}\t${given[at] ?? ''}`));
  const size = (cell: string | number, side: 0 | 1): number => {
    const label = String(cell).split('\t')[side] ?? '';
    const from = side === 0 ? ours : theirs;
    return from.get(label) ?? from.get(Number(label)) ?? 1;
  };
  const mutual = sum(
    [...cells].map(([cell, both]) => (both / all) * Math.log((all * both) / (size(cell, 0) * size(cell, 1))))
  );
  const [rows, columns] = [[...ours.values()], [...theirs.values()]];
  const [ourEntropy, theirEntropy] = [entropy(rows, all), entropy(columns, all)];
  const expected = expectedMutual(rows, columns, all);
  const [same, inOurs, inTheirs] = [sum([...cells.values()].map(pairs)), sum(rows.map(pairs)), sum(columns.map(pairs))];
  const chance = ratio(inOurs * inTheirs, pairs(all), 0);
  const precision = sum([...cells].map(([cell, both]) => both ** 2 / size(cell, 0))) / all;
  const recall = sum([...cells].map(([cell, both]) => both ** 2 / size(cell, 1))) / all;
  return {
    vMeasure: harmonic(ratio(mutual, theirEntropy), ratio(mutual, ourEntropy)),
    adjustedMutual: ratio(mutual - expected, (ourEntropy + theirEntropy) / 2 - expected),
    adjustedRand: ratio(same - chance, (inOurs + inTheirs) / 2 - chance),
    pairF1: harmonic(ratio(same, inOurs, 0), ratio(same, inTheirs, 0)),
    bCubedF1: harmonic(precision, recall),
    largest: rows.reduce((one, other) => Math.max(one, other), 0) / Math.max(1, all)
  };
};
