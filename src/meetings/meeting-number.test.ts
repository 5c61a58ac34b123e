import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMeetingNumber, meetingNumber } from './meeting-number.ts';

test('a number is the year and the place in it, with three digits at least', () => {
  expect([meetingNumber(2026, 41), meetingNumber(2026, 1000)]).toEqual(['2026-041', '2026-1000']);
});

test('every number made is one, and no two places share one', () => {
  const places = fc.integer({ min: 1, max: 99_999 });
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2100 }), places, places, (year, one, other) => {
      expect(isMeetingNumber(meetingNumber(year, one))).toBe(true);
      expect(meetingNumber(year, one) === meetingNumber(year, other)).toBe(one === other);
    })
  );
});

test('other writings are no numbers', () => {
  const others = ['2026-41', '2026-0041', '26-041', '2026-041 ', '2026-041-1', '2026-x41', ''];
  expect(others.filter(isMeetingNumber)).toEqual([]);
});
