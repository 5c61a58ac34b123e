import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inWeek, landingDay, monthSpans, quarterSpans, shadeOf, shiftDay, weekAt, weeksOf } from './board-weeks.ts';

const anyYear = fc.integer({ min: 2000, max: 2100 });
const anyDay = (year: number) => fc.integer({ min: 0, max: 364 }).map((at) => shiftDay(year, `${year}-01-01`, at));

test('a year has fifty-three columns, the first and last cut by the year', () => {
  const weeks = weeksOf(2027);
  expect(weeks).toHaveLength(53);
  expect(weeks.slice(0, 2)).toEqual([
    { at: 0, from: '2027-01-01', to: '2027-01-03', month: 1 },
    { at: 1, from: '2027-01-04', to: '2027-01-10', month: 1 }
  ]);
  expect(weeks.at(-1)).toEqual({ at: 52, from: '2027-12-27', to: '2027-12-31', month: 12 });
  expect(weeksOf(2012)).toHaveLength(54);
});

test('every day of a year stands in exactly the column that spans it', () => {
  fc.assert(
    fc.property(
      anyYear.chain((year) => anyDay(year).map((on) => ({ year, on }))),
      ({ year, on }) => {
        const spanning = weeksOf(year).filter(({ from, to }) => from <= on && on <= to);
        expect(spanning.map(({ at }) => at)).toEqual([weekAt(year, on)]);
      }
    )
  );
});

test('carried into another week and back, a line has its day again, but for the cut weeks at the ends', () => {
  fc.assert(
    fc.property(
      anyYear.chain((year) => anyDay(year).map((on) => ({ year, on }))),
      fc.integer({ min: 1, max: 50 }),
      ({ year, on }, week) => {
        const there = inWeek(year, on, week);
        expect(weekAt(year, there)).toBe(week);
        expect(inWeek(year, there, weekAt(year, on))).toBe(on);
      }
    )
  );
  expect(inWeek(2027, '2027-01-11', 0)).toBe('2027-01-01');
  expect(shiftDay(2027, '2027-12-31', 1)).toBe('2027-12-31');
});

const sum = (spans: readonly { weeks: number }[]): number => spans.reduce((total, span) => total + span.weeks, 0);

test('months and quarters span all columns once, each week counted by its Thursday', () => {
  const weeks = weeksOf(2027);
  expect([sum(monthSpans(weeks)), sum(quarterSpans(weeks))]).toEqual([53, 53]);
  expect(monthSpans(weeks).map(({ of }) => of)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(quarterSpans(weeks)).toEqual([
    { of: 1, first: 0, weeks: 13 },
    { of: 2, first: 13, weeks: 13 },
    { of: 3, first: 26, weeks: 14 },
    { of: 4, first: 40, weeks: 13 }
  ]);
});

const week = { at: 12, from: '2027-03-22', to: '2027-03-28', month: 3 };
const offDays = ['2027-03-22', '2027-03-23', '2027-03-27', '2027-03-28'];
const days = Array.from({ length: 7 }, (_, at) => shiftDay(2027, week.from, at)).map((on) => ({
  on,
  off: offDays.includes(on)
}));

test('out of the tray a line lands on a working day, one inside its window where there is one', () => {
  expect(landingDay(days, week, { from: '2027-01-01', to: '2027-12-31' })).toBe('2027-03-24');
  expect(landingDay(days, week, { from: '2027-03-26', to: '2027-03-31' })).toBe('2027-03-26');
  expect(landingDay(days, week, { from: '2027-05-01', to: '2027-05-31' })).toBe('2027-03-24');
  expect(landingDay([], week, { from: '2027-05-01', to: '2027-05-31' })).toBe('2027-03-22');
});

test('a week is shaded by its Mondays to Fridays', () => {
  expect(shadeOf(week, (on) => offDays.includes(on))).toBe('part');
  expect(shadeOf(week, (on) => on >= '2027-03-27')).toBe('open');
  expect(shadeOf(week, () => true)).toBe('whole');
});
