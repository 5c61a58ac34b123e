import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstDayOf,
  lastDayOf,
  parsePeriod,
  periodAfter,
  periodBefore,
  periodCode,
  type PeriodKind,
  periodOf,
  periodsOf
} from './periods.ts';

const kind = fc.constantFrom<PeriodKind>('year', 'half-year', 'quarter');
const day = fc.integer({ min: 0, max: 365 * 12 }).map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }));

test('22 November 2026 lies in the fourth quarter and the second half of 2026', () => {
  const november = Temporal.PlainDate.from('2026-11-22');
  const codes = (['quarter', 'half-year', 'year'] as const).map((each) => periodCode(periodOf(each, november)));
  expect(codes).toEqual(['2026-Q4', '2026-H2', '2026']);
});

test('the first quarter of a leap year ends on 31 March and has 91 days', () => {
  const quarter = { kind: 'quarter', year: 2024, number: 1 } as const;
  expect(lastDayOf(quarter).toString()).toBe('2024-03-31');
  expect(firstDayOf(quarter).until(lastDayOf(quarter)).days + 1).toBe(91);
});

test('the half before the first is the second half of the year before', () => {
  expect(periodCode(periodBefore({ kind: 'half-year', year: 2026, number: 1 }))).toBe('2025-H2');
});

test('a day lies within its period', () => {
  fc.assert(
    fc.property(kind, day, (each, date) => {
      const period = periodOf(each, date);
      expect(Temporal.PlainDate.compare(firstDayOf(period), date)).toBeLessThanOrEqual(0);
      expect(Temporal.PlainDate.compare(date, lastDayOf(period))).toBeLessThanOrEqual(0);
    })
  );
});

test('periods follow one another without a gap', () => {
  fc.assert(
    fc.property(kind, day, (each, date) => {
      const period = periodOf(each, date);
      expect(lastDayOf(period).add({ days: 1 }).toString()).toBe(firstDayOf(periodAfter(period)).toString());
      expect(periodBefore(periodAfter(period))).toEqual(period);
    })
  );
});

test('a code reads back as the same period', () => {
  fc.assert(
    fc.property(kind, fc.integer({ min: 2020, max: 2040 }), (each, year) =>
      periodsOf(each, year).forEach((period) => expect(parsePeriod(periodCode(period))).toEqual(period))
    )
  );
});

test('what is no code of a period is not read as one', () => {
  expect(['2026-Q5', '2026-H3', '26', '2026-', 'Q1', ''].map(parsePeriod)).toEqual(Array(6).fill(undefined));
});
