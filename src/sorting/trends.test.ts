import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betaChance, betaQuantile } from './beta-distribution.ts';
import { seeded } from './seeded.ts';
import { trendOf, type Period } from './trends.ts';

const rounded = (periods: readonly Period[]): unknown => {
  const trend = trendOf(periods);
  return trend && [trend.now, trend.before, ...[trend.ratio, trend.low, trend.high].map((value) => value.toFixed(2))];
};

test('a matter asked twice as often tells a change only where the counts are large enough', () => {
  expect(
    [
      [3, 6],
      [30, 60]
    ].map(([before = 0, now = 0]) =>
      rounded([
        { count: before, days: 90 },
        { count: now, days: 90 }
      ])
    )
  ).toEqual([
    [6, 3, '1.86', '0.53', '8.60'],
    [60, 30, '1.98', '1.30', '3.13']
  ]);
});

test('earlier periods are taken for as many days as the last one has', () => {
  expect(
    rounded([
      { count: 100, days: 300 },
      { count: 0, days: 0 },
      { count: 60, days: 300 },
      { count: 16, days: 60 }
    ])
  ).toEqual([16, 16, '1.03', '0.58', '1.63']);
});

test('what was never asked before has finite bounds, and what is no longer asked may be rarer still', () => {
  expect([
    rounded([
      { count: 0, days: 90 },
      { count: 4, days: 90 }
    ]),
    rounded([
      { count: 4, days: 90 },
      { count: 0, days: 90 }
    ])
  ]).toEqual([
    [4, 0, '9.00', '1.25', '8669.56'],
    [0, 4, '0.11', '0.00', '0.80']
  ]);
});

test('periods that scatter widen the bounds', () => {
  const calm = [20, 20, 20, 20].map((count) => ({ count, days: 90 }));
  const wild = [2, 60, 1, 17].map((count) => ({ count, days: 90 }));
  const now = { count: 34, days: 90 };
  const [one, other] = [trendOf([...calm, now]), trendOf([...wild, now])];
  expect([(one?.low ?? 0) > 1, (other?.low ?? 9) < 1]).toEqual([true, true]);
});

test('nothing to compare is no trend', () => {
  const lone = [{ count: 5, days: 90 }];
  const silent = [
    { count: 0, days: 90 },
    { count: 0, days: 90 }
  ];
  expect([[], lone, silent].map(trendOf)).toEqual([null, null, null]);
});

const period = fc.record({ count: fc.nat(2_000), days: fc.integer({ min: 1, max: 400 }) });

test('the bounds are finite and hold the ratio', () => {
  fc.assert(
    fc.property(fc.array(period, { minLength: 2, maxLength: 6 }), (periods) => {
      const trend = trendOf(periods);
      if (trend === null) return;
      expect(trend.low).toBeLessThanOrEqual(trend.ratio);
      expect(trend.ratio).toBeLessThanOrEqual(trend.high);
      expect([trend.ratio, trend.low, trend.high].every(Number.isFinite)).toBe(true);
    })
  );
});

const boundsOf = (...counts: number[]): { low: number; high: number } =>
  trendOf(counts.map((count) => ({ count, days: 30 }))) ?? { low: 0, high: 0 };

test('now and before exchanged turn the ratio over', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 2_000 }), (one, other) => {
      expect(boundsOf(one, other).low * boundsOf(other, one).high).toBeCloseTo(1, 6);
    })
  );
});

test('a rate that did not change is taken for changed about five times of a hundred', () => {
  const draw = seeded(11);
  const poisson = (mean: number): number => {
    let [count, left] = [0, Math.exp(-mean)];
    for (let product = draw(); product > left && count < 500; product *= draw()) count += 1;
    return count;
  };
  const runs = 3_000;
  const told = Array.from({ length: runs }, () =>
    trendOf([
      { count: poisson(12), days: 90 },
      { count: poisson(12), days: 90 }
    ])
  ).filter((trend) => trend !== null && (trend.low > 1 || trend.high < 1)).length;
  expect(told / runs).toBeGreaterThan(0.03);
  expect(told / runs).toBeLessThan(0.07);
});

test('the beta distribution agrees with the binomial', () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
  const atLeast = (n: number, k: number, p: number): number =>
    Array.from({ length: n - k + 1 }, (_, at) => choose(n, k + at) * p ** (k + at) * (1 - p) ** (n - k - at)).reduce(
      (sum, part) => sum + part,
      0
    );
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }),
      fc.nat(29),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (n, k, p) => {
        const least = 1 + (k % n);
        expect(betaChance(p, least, n - least + 1)).toBeCloseTo(atLeast(n, least, p), 9);
        const chance = betaChance(p, least, n - least + 1);
        if (chance > 1e-6 && chance < 1 - 1e-6) expect(betaQuantile(chance, least, n - least + 1)).toBeCloseTo(p, 6);
      }
    )
  );
});
