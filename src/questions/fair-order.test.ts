import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isProportional } from '../../tests/support/proportional.ts';
import { fairOrder, type FairVoters } from './fair-order.ts';

const order = (candidates: number, voters: FairVoters[], spent: number[] = []): number[] =>
  fairOrder({ candidates, voters, spent }).map(({ candidate }) => candidate);

const people = (weight: number, ...approves: number[]): FairVoters => ({ weight, approves });

test('the most supported comes first where nobody has had a turn', () => {
  expect(order(3, [people(3, 1), people(2, 0), people(1, 2)])).toEqual([1, 0, 2]);
});

test('a third of the people gets every third turn, though the others have more supporters for each', () => {
  expect(order(6, [people(20, 0, 1, 2, 3), people(10, 4, 5)])).toEqual([0, 1, 4, 2, 3, 5]);
});

test('a turn that was had stays as spent load: those behind it wait', () => {
  const voters = [people(6, 0, 1), people(5, 2)];
  expect(order(3, voters)).toEqual([0, 2, 1]);
  expect(order(3, voters, [0])).toEqual([2, 1]);
});

test('of equals the first in the list comes first', () => {
  expect(order(4, [people(1, 3), people(1, 2), people(1, 1), people(1, 0)])).toEqual([0, 1, 2, 3]);
});

test('whom nobody stands behind has no place, and an empty election has no order', () => {
  expect(order(3, [people(1, 1), people(0, 2)])).toEqual([1]);
  expect(order(0, [])).toEqual([]);
});

test('a pick says how much its people had had before it and have after it', () => {
  expect(fairOrder({ candidates: 2, voters: [people(4, 0, 1)] }, 2)).toEqual([
    { candidate: 0, before: 0, after: 0.25 },
    { candidate: 1, before: 0.25, after: 0.5 }
  ]);
});

const elections = fc.integer({ min: 1, max: 6 }).chain((candidates) =>
  fc.record({
    candidates: fc.constant(candidates),
    voters: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 4 }),
        approves: fc.uniqueArray(fc.nat({ max: candidates - 1 }), { minLength: 1 })
      }),
      { minLength: 1, maxLength: 8 }
    )
  })
);

test('every beginning of the order represents people in proportion', () => {
  fc.assert(
    fc.property(elections, ({ candidates, voters }) => {
      const whole = order(candidates, voters);
      for (let length = 1; length <= whole.length; length += 1)
        expect(isProportional(candidates, voters, whole.slice(0, length))).toBe(true);
    }),
    { numRuns: 300 }
  );
});

test('the checker finds an order that is not proportional', () => {
  expect(isProportional(4, [people(2, 0, 1), people(2, 2, 3)], [0, 1])).toBe(false);
});

/** The rule as it is written down, all candidates looked at in each turn. */
const plainOrder = (candidates: number, voters: readonly FairVoters[]): number[] => {
  const loads = voters.map(() => 0);
  const left = Array.from({ length: candidates }, (_, candidate) => candidate);
  const costs = (candidate: number): number => {
    const behind = voters.flatMap(({ weight, approves }, at) => (approves.includes(candidate) ? [{ weight, at }] : []));
    const weight = behind.reduce((sum, each) => sum + each.weight, 0);
    return weight === 0
      ? Infinity
      : (1 + behind.reduce((sum, each) => sum + each.weight * (loads[each.at] ?? 0), 0)) / weight;
  };
  const found: number[] = [];
  for (;;) {
    const bids = left.map((candidate) => ({ candidate, cost: Number(costs(candidate).toPrecision(12)) }));
    const best = bids.reduce((one, other) => (other.cost < one.cost ? other : one), { candidate: -1, cost: Infinity });
    if (best.cost === Infinity) return found;
    const load = costs(best.candidate);
    voters.forEach(({ approves }, at) => approves.includes(best.candidate) && (loads[at] = load));
    left.splice(left.indexOf(best.candidate), 1);
    found.push(best.candidate);
  }
};

test('looking at few candidates a turn gives the order that looking at all gives', () => {
  fc.assert(
    fc.property(elections, ({ candidates, voters }) => {
      expect(order(candidates, voters)).toEqual(plainOrder(candidates, voters));
    })
  );
});
