import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planningYear, wish } from '../../../tests/support/planning-year.ts';
import type { Placement } from '../optimiser/index.ts';
import { compareVariants, figuresOf } from './comparison.ts';

const at = (id: string, on: string, region = 'abai'): Placement => ({ wish: id, region, on, locked: false });
const wishes = ['a', 'b', 'c', 'd', 'e'].map((id) => wish(id, { regions: ['abai', 'aqtobe'] }));

test('two variants differ by days, by regions, and by what only one of them places', () => {
  const first = [at('a', '2027-03-01'), at('b', '2027-04-01'), at('c', '2027-05-03'), at('d', '2027-06-01')];
  const second = [at('a', '2027-03-01'), at('b', '2027-04-15'), at('c', '2027-05-01', 'aqtobe'), at('e', '2027-07-01')];
  expect(compareVariants(wishes, first, second)).toEqual({
    alike: 1,
    differences: [
      { wish: 'b', kind: 'moved', first: first[1], second: second[1], days: 14 },
      { wish: 'c', kind: 'moved-elsewhere', first: first[2], second: second[2], days: -2 },
      { wish: 'd', kind: 'only-first', first: first[3], second: null, days: 0 },
      { wish: 'e', kind: 'only-second', first: null, second: second[3], days: 0 }
    ]
  });
});

const anyVariant = fc.uniqueArray(
  fc.record({
    wish: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    region: fc.constantFrom('abai', 'aqtobe'),
    on: fc.constantFrom('2027-03-01', '2027-03-28', '2027-11-01'),
    locked: fc.boolean()
  }),
  { selector: (placement) => placement.wish }
);

test('a variant does not differ from itself, and the other way round the same lines differ', () => {
  fc.assert(
    fc.property(anyVariant, anyVariant, (first, second) => {
      expect(compareVariants(wishes, first, first)).toEqual({ differences: [], alike: first.length });
      const there = compareVariants(wishes, first, second);
      const back = compareVariants(wishes, second, first);
      expect(back.differences.map((one) => [one.wish, one.days])).toEqual(
        there.differences.map((one) => [one.wish, one.days === 0 ? 0 : -one.days])
      );
      expect(back.alike).toBe(there.alike);
    })
  );
});

test('the figures of a variant count visits, quarters, priorities and broken rules, hard ones first', () => {
  const year = planningYear(wishes);
  const placements = [at('a', '2027-03-01'), at('b', '2027-03-02'), at('c', '2027-08-03', 'aqtobe')];
  const figures = figuresOf(year, placements, (_body, region) => (region === 'abai' ? 80 : 10));
  expect({ ...figures, broken: figures.broken.map(({ rule, times }) => [rule, times]) }).toEqual({
    placed: 3,
    unplaced: 2,
    priority: 170,
    hardClashes: 3,
    score: { value: 435, met: 3, priority: 150, deducted: { 'first-choice': 15 } },
    broken: [
      ['head-rests', 1],
      ['region-minimum', 1],
      ['even-quarters', 1],
      ['first-choice', 1]
    ],
    visits: new Map([
      ['abai', 2],
      ['aqtobe', 1],
      ['atyrau', 0]
    ]),
    quarters: [2, 0, 1, 0]
  });
});
