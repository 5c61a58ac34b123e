import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSpan, isValidOn, liesWithin, overlap, type Validity } from './validity.ts';

const BASE = Temporal.PlainDate.from('2022-01-01');
const dayAt = (offset: number): Temporal.PlainDate => BASE.add({ days: offset });

const validities = fc
  .record({ from: fc.nat(40), length: fc.option(fc.integer({ min: 1, max: 40 })) })
  .map(({ from, length }): Validity => ({
    validFrom: dayAt(from),
    validTo: length === null ? null : dayAt(from + length)
  }));

const DAYS = Array.from({ length: 120 }, (_, offset) => dayAt(offset));

test('a span includes its first day and not its last', () => {
  const span = { validFrom: dayAt(3), validTo: dayAt(5) };
  expect(DAYS.slice(0, 8).map((day) => isValidOn(span, day))).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
    false,
    false
  ]);
});

test('two spans overlap exactly when they share a day', () => {
  fc.assert(
    fc.property(validities, validities, (one, other) => {
      expect(overlap(one, other)).toBe(DAYS.some((day) => isValidOn(one, day) && isValidOn(other, day)));
      expect(overlap(one, other)).toBe(overlap(other, one));
    })
  );
});

test('a span lies within another exactly when the other stands on all its days', () => {
  fc.assert(
    fc.property(validities, validities, (inner, outer) => {
      const daysInside = DAYS.filter((day) => isValidOn(inner, day)).every((day) => isValidOn(outer, day));
      expect(liesWithin(inner, outer)).toBe(daysInside);
    })
  );
});

test('a span without a day is none', () => {
  const from = dayAt(3);
  const ends = [dayAt(2), dayAt(3), dayAt(4), null];
  expect(ends.map((validTo) => isSpan({ validFrom: from, validTo }))).toEqual([false, false, true, true]);
});
