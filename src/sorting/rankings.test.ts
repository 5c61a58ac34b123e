import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isProportional } from '../../tests/support/proportional.ts';
import { rankGroups, urgencyOf } from './rankings.ts';
import { COLUMNS } from './result.ts';

const people = (from: number, count: number): string[] => Array.from({ length: count }, (_, n) => `p${from + n}`);
const danger = (word: string) => ({ kind: 'danger', word }) as const;
const term = (daysLeft: number): number => urgencyOf([{ kind: 'term', daysLeft }]);
const group = (keys: readonly string[]) => ({ people: keys, signals: [] });

test('support says how far behind, fairness who has places already, urgency by which signals', () => {
  const signals = [{ kind: 'danger', word: 'авария' } as const];
  const ranked = rankGroups([group(people(0, 6)), group(people(0, 5)), { people: people(9, 3), signals }]);
  expect(ranked.map(({ support }) => support)).toEqual([
    { position: 1, reason: { column: 'support', people: 6, behindBy: null } },
    { position: 2, reason: { column: 'support', people: 5, behindBy: 1 } },
    { position: 3, reason: { column: 'support', people: 3, behindBy: 2 } }
  ]);
  expect(ranked.map(({ fair }) => fair.position)).toEqual([1, 3, 2]);
  expect(ranked[1]?.fair.reason).toMatchObject({ places: 1, share: 5 / 9 });
  expect(ranked.map(({ urgency }) => urgency.position)).toEqual([2, 3, 1]);
  expect(ranked[2]?.urgency.reason).toEqual({ column: 'urgency', signals });
});

test('every column gives each place once, and the same groups the same places', () => {
  const groups = fc.array(
    fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }).map((keys) => group(keys.map(String))),
    { maxLength: 12 }
  );
  fc.assert(
    fc.property(groups, (all) => {
      const ranked = rankGroups(all);
      for (const column of COLUMNS) {
        const places = ranked.map((one) => one[column].position).toSorted((one, other) => one - other);
        expect(places).toEqual(all.map((_, at) => at + 1));
      }
      expect(rankGroups(all)).toEqual(ranked);
    })
  );
});

test('every beginning of the fair column represents the people behind the groups in proportion', () => {
  const groups = fc.array(
    fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 6 }).map((keys) => group(keys.map(String))),
    { minLength: 1, maxLength: 6 }
  );
  fc.assert(
    fc.property(groups, (all) => {
      const placed = rankGroups(all).map(({ fair }, at) => ({ at, position: fair.position }));
      const order = placed.toSorted((one, other) => one.position - other.position).map(({ at }) => at);
      const everybody = [...new Set(all.flatMap(({ people: keys }) => keys))];
      const voters = everybody.map((person) => ({
        weight: 1,
        approves: [...all.keys()].filter((at) => all[at]?.people.includes(person))
      }));
      for (let length = 1; length <= order.length; length += 1)
        expect(isProportional(all.length, voters, order.slice(0, length))).toBe(true);
    }),
    { numRuns: 200 }
  );
});

test('a third word of danger adds nothing, a term that is over weighs more than one that nears', () => {
  expect(urgencyOf([danger('a'), danger('b'), danger('c')])).toBe(urgencyOf([danger('a'), danger('b')]));
  expect([term(-1), term(2), term(9), term(30)]).toEqual([3, 2, 1, 0]);
});
