import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { monthWeeks } from './year-grid.ts';

const shape = (year: number, month: number): string[] =>
  monthWeeks(year, month).map((week) => week.map((day) => day?.day ?? '·').join(' '));

test('December 2026 begins on a Tuesday', () => {
  expect(shape(2026, 12)).toEqual([
    '· 1 2 3 4 5 6',
    '7 8 9 10 11 12 13',
    '14 15 16 17 18 19 20',
    '21 22 23 24 25 26 27',
    '28 29 30 31 · · ·'
  ]);
});

test('a February of four whole weeks needs four rows', () => {
  expect(shape(2027, 2)).toEqual([
    '1 2 3 4 5 6 7',
    '8 9 10 11 12 13 14',
    '15 16 17 18 19 20 21',
    '22 23 24 25 26 27 28'
  ]);
});

test('a leap year has its 29 February', () => {
  expect(monthWeeks(2028, 2).flat().findLast(Boolean)).toEqual({ day: 29, date: '2028-02-29' });
});

test('every month holds each of its days once, in order, in whole weeks', () => {
  assert(
    property(integer({ min: 1900, max: 2200 }), integer({ min: 1, max: 12 }), (year, month) => {
      const weeks = monthWeeks(year, month);
      const days = weeks.flat().flatMap((day) => (day ? [day.day] : []));
      const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
      expect(days).toEqual(Array.from({ length }, (_, at) => at + 1));
      expect(weeks.filter((week) => week.length !== 7)).toEqual([]);
    })
  );
});
