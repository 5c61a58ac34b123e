import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestConflict } from './smallest-conflict.ts';

const conflicts = fc.uniqueArray(fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 1, maxLength: 4 }), { maxLength: 4 });

test('a smallest conflict cannot hold, and holds once any of it is left out', async () => {
  await fc.assert(
    fc.asyncProperty(conflicts, async (sets) => {
      const possible = (items: readonly number[]): boolean =>
        !sets.some((set) => set.every((item) => items.includes(item)));
      const found = await smallestConflict([0, 1, 2, 3, 4, 5, 6, 7], (items) => Promise.resolve(possible(items)));
      if (sets.length === 0) return void expect(found).toBeNull();
      expect(possible(found ?? [])).toBe(false);
      for (const item of found ?? []) expect(possible((found ?? []).filter((other) => other !== item))).toBe(true);
    })
  );
});

test('three items among many are found with few questions', async () => {
  let asked = 0;
  const found = await smallestConflict(
    Array.from({ length: 60 }, (_, item) => item),
    (items) => {
      asked += 1;
      return Promise.resolve(![7, 31, 55].every((item) => items.includes(item)));
    }
  );
  expect(found).toEqual([7, 31, 55]);
  expect(asked).toBeLessThan(36);
});
