import { shuffled } from './seeded.ts';

/** A place and how near it is. */
export interface Near {
  readonly to: number;
  readonly weight: number;
}

const LEAST = 0.05;
// Up to so many places each is compared with all; of more, only with those whose middle is among the nearest.
const ALL = 8_000;
const LOOKED_INTO = 6;
const SEED = 23;

interface Flat {
  readonly values: Float32Array;
  readonly rank: number;
}

const flat = (places: readonly Float64Array[]): Flat => {
  const rank = places[0]?.length ?? 0;
  const values = new Float32Array(places.length * rank);
  for (const [at, place] of places.entries()) values.set(place, at * rank);
  return { values, rank };
};

const product = ({ values, rank }: Flat, one: number, other: number): number => {
  let sum = 0;
  for (let at = 0; at < rank; at += 1) sum += (values[one * rank + at] ?? 0) * (values[other * rank + at] ?? 0);
  return sum;
};

/** The nearest of some, nearest first, of equals the first; none that is hardly near. */
const nearestAmong = (all: Flat, from: number, among: Iterable<number>, limit: number): Near[] => {
  const kept: Near[] = [];
  for (const to of among) {
    if (to === from) continue;
    const weight = product(all, from, to);
    if (weight <= LEAST || (kept.length === limit && weight <= (kept[limit - 1]?.weight ?? 0))) continue;
    let at = Math.min(kept.length, limit - 1);
    for (; at > 0 && (kept[at - 1]?.weight ?? 0) < weight; at -= 1) kept[at] = kept[at - 1] ?? { to, weight };
    kept[at] = { to, weight };
  }
  return kept;
};

/**
 * Finds the places nearest to one of them (vectors of length 1, by cosine), nearest first. Of more than 8,000, places are put with the
 * nearest of some chosen by a fixed seed, and looked for with the six nearest of these only: most of the neighbours, at a hundredth
 * of the work.
 */
export const createPlaceSearch = (places: readonly Float64Array[]): ((from: number, limit: number) => Near[]) => {
  const all = flat(places);
  if (places.length <= ALL) return (from, limit) => nearestAmong(all, from, places.keys(), limit);
  const middles = Array.from(shuffled(places.length, SEED).slice(0, Math.ceil(2 * Math.sqrt(places.length))));
  const homes = places.map((_, from) => nearestAmong(all, from, middles, LOOKED_INTO).map(({ to }) => to));
  const tenants = new Map(middles.map((middle): [number, number[]] => [middle, [middle]]));
  for (const [from, [home]] of homes.entries()) {
    if (home !== undefined && !tenants.has(from)) tenants.get(home)?.push(from);
  }
  return (from, limit) => {
    const around = [...(homes[from] ?? []), ...(tenants.has(from) ? [from] : [])];
    return nearestAmong(
      all,
      from,
      around.flatMap((home) => tenants.get(home) ?? []),
      limit
    );
  };
};
