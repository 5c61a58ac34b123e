import { singularVectors } from './decomposition.ts';
import type { Sparse } from './sparse.ts';
import { unitVector } from './sparse.ts';

/** A space of meanings: texts that say alike stand near, also in two languages. Plain data: may cross to a worker. */
export interface Space {
  readonly rank: number;
  readonly stems: ReadonlyMap<string, number>;
  /** Of each stem its weight by rarity. */
  readonly rarities: Float32Array;
  /** Of each stem its place, `rank` numbers of one byte, times the scale of the stem. */
  readonly places: Int8Array;
  readonly scales: Float32Array;
}

const RANK = 128;
const SEED = 41;
const HALF_BYTE = 127;
// Directions of less strength than the first count for more than bare decomposition gives them.
const EVENED = 0.25;

const counted = (stems: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
};

const rarityOf = (documents: readonly (readonly string[])[]): Map<string, number> => {
  const found = new Map<string, number>();
  for (const document of documents) for (const stem of new Set(document)) found.set(stem, (found.get(stem) ?? 0) + 1);
  return new Map([...found].map(([stem, count]) => [stem, Math.log(1 + documents.length / count)]));
};

const compact = (columns: readonly Float64Array[], size: number): Pick<Space, 'places' | 'scales'> => {
  const lengths = columns.map((column) => Math.sqrt(column.reduce((sum, value) => sum + value * value, 0)) || 1);
  const evened = columns.map((column, at) => column.map((value) => value / (lengths[at] ?? 1) ** (1 - EVENED)));
  const [places, scales] = [new Int8Array(size * columns.length), new Float32Array(size)];
  for (let stem = 0; stem < size; stem += 1) {
    const row = evened.map((column) => column[stem] ?? 0);
    const scale = Math.max(...row.map(Math.abs)) / HALF_BYTE || 1;
    scales[stem] = scale;
    for (const [at, value] of row.entries()) places[stem * columns.length + at] = Math.round(value / scale);
  }
  return { places, scales };
};

/**
 * Learns a space from documents given as stems; a document in two languages is the stems of both together (cross-language
 * latent semantic indexing, Dumais et al. 1997). Seeded and deterministic. About `rank` bytes a stem.
 */
export const learnSpace = (documents: readonly (readonly string[])[], rank = RANK): Space => {
  const rarity = rarityOf(documents);
  const stems = new Map([...rarity.keys()].map((stem, at) => [stem, at]));
  const vectorOf = (document: readonly string[]): Sparse =>
    unitVector(
      new Map(
        [...counted(document)].map(([stem, count]) => [
          stems.get(stem) ?? 0,
          (1 + Math.log(count)) * (rarity.get(stem) ?? 0)
        ])
      )
    );
  const { columns } = singularVectors(documents.map(vectorOf), stems.size, rank, SEED);
  return {
    rank: columns.length,
    stems,
    rarities: Float32Array.from(rarity.values()),
    ...compact(columns, stems.size)
  };
};

/** Where a text stands: a vector of length 1, of zeros when the space knows none of its stems. */
export const placeIn = (space: Space, stems: readonly string[]): Float64Array => {
  const sum = new Float64Array(space.rank);
  for (const [stem, count] of counted(stems)) {
    const number = space.stems.get(stem);
    if (number === undefined) continue;
    const weight = (1 + Math.log(count)) * (space.rarities[number] ?? 0) * (space.scales[number] ?? 0);
    for (let at = 0; at < space.rank; at += 1)
      sum[at] = (sum[at] ?? 0) + weight * (space.places[number * space.rank + at] ?? 0);
  }
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0)) || 1;
  return sum.map((value) => value / length);
};

/** The cosine of two places, from −1 to 1. */
export const nearness = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
