/** A vector of few entries: where they stand, ascending, and what they are. Both of one length. */
export interface Sparse {
  readonly at: Int32Array;
  readonly values: Float32Array;
}

/** A sparse vector of a map, its length (Euclid) made 1 unless it is empty. */
export const unitVector = (weights: ReadonlyMap<number, number>, length = 1): Sparse => {
  const entries = [...weights].filter(([, weight]) => weight !== 0).toSorted(([one], [other]) => one - other);
  const size = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return {
    at: Int32Array.from(entries, ([at]) => at),
    values: Float32Array.from(entries, ([, weight]) => (length * weight) / size)
  };
};
