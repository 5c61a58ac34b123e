import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import holidaysFile from '../../db/reference/holidays.json' with { type: 'json' };
import {
  addWorkingDays,
  type CalendarYear,
  dayStatus,
  type Holiday,
  isWorkingDay,
  lastWorkingDayBefore,
  substituteDays,
  workingCalendar,
  workingDaysBetween
} from './working-days.ts';

const holidayOf = ({ on, kind, moves }: { on: string; kind: string; moves: boolean }): Holiday => ({
  on,
  kind: kind === 'holiday' ? 'holiday' : 'day-off',
  moves
});
const years: CalendarYear[] = holidaysFile.years.map(({ year, holidays }) => ({
  year,
  holidays: holidays.map(holidayOf),
  overrides: []
}));
const calendar = workingCalendar(years);
const on = (text: string) => Temporal.PlainDate.from(text);
const day = fc.integer({ min: 0, max: 365 * 6 }).map((days) => on('2022-01-01').add({ days }));
const count = fc.integer({ min: -60, max: 60 });

test('the rule of moved holidays gives the known substitute days of 2022 to 2027', () => {
  expect(years.map(({ holidays }) => substituteDays(holidays))).toEqual(
    holidaysFile.years.map(({ substitutes }) => substitutes)
  );
});

test('Nauryz 2026 begins on a Saturday, so 24 and 25 March are off', () => {
  const week = ['21', '22', '23', '24', '25', '26'].map((date) => dayStatus(calendar, on(`2026-03-${date}`)));
  expect(week).toEqual(['holiday', 'holiday', 'holiday', 'substitute', 'substitute', 'working']);
});

test('Orthodox Christmas on a Sunday in 2024 gives no day off', () => {
  expect(isWorkingDay(calendar, on('2024-01-08'))).toBe(true);
});

test('five working days from Thursday 19 March 2026 pass over Nauryz to Tuesday 31 March', () => {
  expect(addWorkingDays(calendar, on('2026-03-19'), 5).toString()).toBe('2026-03-31');
});

test('the last working day before Sunday 10 January 2027 is Friday the 8th', () => {
  expect(lastWorkingDayBefore(calendar, on('2027-01-10')).toString()).toBe('2027-01-08');
});

test('the last working day before 16 December is 15 December', () => {
  expect(lastWorkingDayBefore(calendar, on('2026-12-16')).toString()).toBe('2026-12-15');
});

test('the Government may free a Monday and make the Saturday before it a working day', () => {
  const moved = workingCalendar([
    {
      year: 2026,
      holidays: [],
      overrides: [
        { on: '2026-05-04', working: false },
        { on: '2026-05-02', working: true }
      ]
    }
  ]);
  expect([dayStatus(moved, on('2026-05-02')), dayStatus(moved, on('2026-05-04'))]).toEqual([
    'made-working',
    'made-free'
  ]);
  expect(addWorkingDays(moved, on('2026-05-01'), 2).toString()).toBe('2026-05-05');
});

test('a year without a calendar has plain weeks', () => {
  expect([dayStatus(calendar, on('2040-01-02')), calendar.years.has(2040)]).toEqual(['working', false]);
});

test('counting any working days ends on a working day', () => {
  fc.assert(
    fc.property(day, count, (from, days) => {
      if (days !== 0) expect(isWorkingDay(calendar, addWorkingDays(calendar, from, days))).toBe(true);
    })
  );
});

test('as many working days lie between as were counted', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (from, days) => {
      expect(workingDaysBetween(calendar, from, addWorkingDays(calendar, from, days))).toBe(days);
    })
  );
});

test('counting forth and back from a working day returns to it', () => {
  fc.assert(
    fc.property(day, count, (from, days) => {
      if (!isWorkingDay(calendar, from)) return;
      expect(addWorkingDays(calendar, addWorkingDays(calendar, from, days), -days).toString()).toBe(from.toString());
    })
  );
});

test('a substitute day is never a weekend, a holiday or given twice', () => {
  const given = years.flatMap(({ holidays }) => substituteDays(holidays));
  const holidays = new Set(years.flatMap((year) => year.holidays.map((holiday) => holiday.on)));
  expect(given.filter((substitute) => on(substitute.on).dayOfWeek >= 6 || holidays.has(substitute.on))).toEqual([]);
  expect(new Set(given.map((substitute) => substitute.on)).size).toBe(given.length);
});
