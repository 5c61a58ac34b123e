import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDayOf, lastDayOf, type PeriodKind, periodsOf } from '#decree/index.ts';
import { daysSoFar, ownerOf, parseScope, periodBetween, type PeriodScope, scopeCode } from './scope.ts';

const period = fc
  .tuple(fc.constantFrom<PeriodKind>('quarter', 'half-year', 'year'), fc.integer({ min: 2022, max: 2040 }), fc.nat(3))
  .map(([kind, year, at]) => {
    const all = periodsOf(kind, year);
    const [first = { kind, year, number: 1 }] = all;
    return all[at % all.length] ?? first;
  });
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,2}$/);
const scope: fc.Arbitrary<PeriodScope> = fc.oneof(
  fc.record({ kind: fc.constantFrom('body' as const, 'region' as const), of: id, period }),
  period.map((one) => ({ kind: 'republic' as const, of: 'kz', period: one }))
);

test('the code of a scope reads back as the same scope, and a period by its first and last day', () => {
  fc.assert(
    fc.property(scope, (one) => {
      expect(parseScope(scopeCode(one))).toEqual(one);
      expect(periodBetween(firstDayOf(one.period), lastDayOf(one.period))).toEqual(one.period);
    })
  );
  expect(scopeCode({ kind: 'body', of: 'transport', period: { kind: 'quarter', year: 2026, number: 3 } })).toBe(
    'body-transport-2026-Q3'
  );
});

test('what is no code of a scope is read as none', () => {
  const none = ['2026-041', 'body-2026-Q3', 'republic-kz-2026', 'city-x-2026', 'body-transport-2026-Q5', 'method', ''];
  expect(none.map(parseScope)).toEqual(none.map(() => undefined));
  const [from, to] = ['2026-01-02', '2026-03-31'].map((day) => Temporal.PlainDate.from(day));
  expect(from && to && periodBetween(from, to)).toBeUndefined();
});

test('a scope belongs to its body, its region, or nobody but those above all', () => {
  const of = { period: { kind: 'year', year: 2026, number: 1 } } as const;
  expect(ownerOf({ kind: 'body', of: 'health', ...of })).toEqual({ body: 'health', region: null });
  expect(ownerOf({ kind: 'region', of: 'abai', ...of })).toEqual({ body: null, region: 'abai' });
  expect(ownerOf({ kind: 'republic', of: 'kz', ...of })).toEqual({ body: null, region: null });
});

test('days of a period count from its first: none before it, all of them after it', () => {
  const quarter = { kind: 'quarter', year: 2026, number: 4 } as const;
  const days = ['2026-09-30', '2026-10-01', '2026-10-02', '2026-12-31', '2027-05-01'];
  expect(days.map((day) => daysSoFar(quarter, Temporal.PlainDate.from(day)))).toEqual([0, 1, 2, 92, 92]);
});
