import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { competentOn, heirsOf, makesCycle, type Succession } from './succession.ts';

const day = Temporal.PlainDate.from;
const since = day('2023-09-01');
const step = (body: string, successor: string): Succession => ({ body, successor, since });

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const wishes = fc.array(fc.tuple(ids, ids), { maxLength: 40 });

test('however successors are named, no body succeeds itself', () => {
  fc.assert(
    fc.property(wishes, (pairs) => {
      const named: Succession[] = [];
      for (const [body, successor] of pairs) if (!makesCycle(named, body, successor)) named.push(step(body, successor));
      expect(named.filter(({ body }) => heirsOf(named, body).includes(body))).toEqual([]);
    })
  );
});

test('only a successor that would close a circle is refused', () => {
  const named = [step('a', 'b'), step('b', 'c')];
  const asked = [
    ['c', 'a'],
    ['b', 'a'],
    ['a', 'a'],
    ['a', 'c'],
    ['c', 'd']
  ] as const;
  expect(asked.map(([body, successor]) => makesCycle(named, body, successor))).toEqual([
    true,
    true,
    true,
    false,
    false
  ]);
});

const bodies = new Map(
  (
    [
      ['old', '2022-01-01', '2023-01-01'],
      ['middle', '2023-01-01', '2024-01-01'],
      ['left', '2024-01-01', null],
      ['right', '2024-01-01', null],
      ['gone', '2022-01-01', '2023-01-01']
    ] as const
  ).map(([id, from, to]) => [id, { id, validFrom: day(from), validTo: to && day(to) }])
);
const chain = [step('old', 'middle'), step('middle', 'right'), step('middle', 'left')];

const on = (body: string, when: string): readonly string[] => competentOn(bodies, chain, body, day(when));

test('what a body did is done by itself, then by its heirs that stand', () => {
  expect([on('old', '2022-12-31'), on('old', '2023-01-01'), on('old', '2026-01-01')]).toEqual([
    ['old'],
    ['middle'],
    ['left', 'right']
  ]);
  expect([on('gone', '2026-01-01'), on('unknown', '2026-01-01')]).toEqual([[], []]);
});
