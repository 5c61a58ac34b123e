import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPlaceSearch } from './place-search.ts';
import { seeded } from './seeded.ts';

const unit = (values: readonly number[]): Float64Array => {
  const length = Math.hypot(...values) || 1;
  return Float64Array.from(values, (value) => value / length);
};
const near = (one: Float64Array, other: Float64Array): number =>
  one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);

test('of few places the nearest are found, nearest first, itself left out', () => {
  const vector = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(vector, { minLength: 1, maxLength: 30 }), (vectors) => {
      const places = vectors.map(unit);
      const found = createPlaceSearch(places)(0, 5).map(({ weight }) => weight);
      const wanted = places.slice(1).map((place) => near(places[0] ?? place, place));
      // Places are kept in single precision: what lies on the edge may fall to either side of it.
      fc.pre(wanted.every((weight) => Math.abs(weight - 0.05) > 1e-4));
      const nearest = wanted
        .filter((weight) => weight > 0.05)
        .toSorted((one, other) => other - one)
        .slice(0, 5);
      expect(found.length).toBe(nearest.length);
      for (const [at, weight] of found.entries()) expect(weight).toBeCloseTo(nearest[at] ?? 0, 3);
    })
  );
});

test('of many places that lie in heaps nearly all of the nearest are found', () => {
  const draw = seeded(5);
  const heaps = Array.from({ length: 100 }, () => Array.from({ length: 8 }, () => draw() - 0.5));
  const places = Array.from({ length: 9_000 }, (_, at) =>
    unit((heaps[at % 100] ?? []).map((value) => value + (draw() - 0.5) * 0.1))
  );
  const search = createPlaceSearch(places);
  const met = Array.from({ length: 10 }, (_, from) => {
    const own = places[from] ?? unit([]);
    const best = places
      .map((place, at) => ({ at, weight: at === from ? 0 : near(own, place) }))
      .toSorted((one, other) => other.weight - one.weight)
      .slice(0, 5)
      .map(({ at }) => at);
    return search(from, 5).filter(({ to }) => best.includes(to)).length / 5;
  });
  expect(met.reduce((sum, share) => sum + share, 0) / met.length).toBeGreaterThan(0.95);
});
