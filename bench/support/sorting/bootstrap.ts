import { seeded, shuffled } from '#sorting/index.ts';

/** A figure with the bounds within which 95 of 100 samples drawn anew from the same texts lie. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const SEED = 1_906;
// Of very many rows the bounds are narrow, and some forty draws show them as well as hundreds do.
const MANY = 20_000;
const FEW_DRAWS = 40;

const drawsFor = (rows: number, wanted: number): number => (rows > MANY ? Math.min(wanted, FEW_DRAWS) : wanted);

/** Draws the rows anew `wanted` times, fewer times where they are very many, (percentile bootstrap, Efron 1979) and computes each figure on every draw. */
export const withIntervals = <Row>(
  rows: readonly Row[],
  figures: Readonly<Record<string, (rows: readonly Row[]) => number>>,
  wanted = 400
): Figure[] => {
  const times = drawsFor(rows.length, wanted);
  return Object.entries(figures).map(([name, figure]) => {
    const draw = seeded(SEED);
    const values = Array.from({ length: times }, () =>
      figure(rows.map((row) => rows[Math.floor(draw() * rows.length)] ?? row))
    ).toSorted((one, other) => one - other);
    const at = (share: number): number => values[Math.min(times - 1, Math.floor(share * times))] ?? Number.NaN;
    return { name, value: figure(rows), low: at(0.025), high: at(0.975) };
  });
};

/**
 * The same for figures that compare rows with each other, as groups are compared: a row drawn twice would agree with itself and
 * raise them. Halves are drawn without putting back (half-samples vary as much as whole ones drawn anew), and how they vary around
 * their mean is laid around the value.
 */
export const withHalves = <Row>(
  rows: readonly Row[],
  figures: Readonly<Record<string, (rows: readonly Row[]) => number>>,
  wanted = 100
): Figure[] => {
  const times = drawsFor(rows.length, wanted);
  const halves = Array.from({ length: times }, (_, draw) =>
    Array.from(shuffled(rows.length, SEED + draw).slice(0, Math.ceil(rows.length / 2))).flatMap((at) => {
      const row = rows[at];
      return row === undefined ? [] : [row];
    })
  );
  return Object.entries(figures).map(([name, figure]) => {
    const [value, values] = [figure(rows), halves.map(figure).toSorted((one, other) => one - other)];
    const mean = values.reduce((sum, one) => sum + one, 0) / times;
    const at = (share: number): number => value + (values[Math.floor(share * times)] ?? mean) - mean;
    return { name, value, low: at(0.025), high: at(0.975) };
  });
};
