import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorkingDay, workingCalendar } from '#decree/index.ts';
import { proposedDay } from './risk-proposal.ts';

const calendar = workingCalendar([]);
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const proposed = (today: string, due: string | null) => {
  const { day: on, ...rest } = proposedDay(day(today), due === null ? null : day(due), calendar);
  return { on: on.toString(), ...rest };
};

test('there is room for the announcement where the term leaves it', () => {
  expect(proposed('2026-09-01', '2026-09-22')).toEqual({ on: '2026-09-15', announcedInTime: true, byDueDay: true });
  // A Saturday moves on to Monday.
  expect(proposed('2026-09-05', null)).toEqual({ on: '2026-09-21', announcedInTime: true, byDueDay: true });
});

test('near the end of the term it is the last working day of it', () => {
  expect(proposed('2026-09-10', '2026-09-22')).toEqual({ on: '2026-09-22', announcedInTime: false, byDueDay: true });
  expect(proposed('2026-09-10', '2026-09-20')).toEqual({ on: '2026-09-18', announcedInTime: false, byDueDay: true });
});

test('after it, or on its last day, it is the next working day', () => {
  expect(proposed('2026-09-25', '2026-09-22')).toEqual({ on: '2026-09-28', announcedInTime: false, byDueDay: false });
  expect(proposed('2026-09-22', '2026-09-22')).toEqual({ on: '2026-09-23', announcedInTime: false, byDueDay: false });
});

test('it is always a working day after today, and within the term where one is left', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: -60, max: 60 }), (from, term) => {
      const today = day('2026-01-01').add({ days: from });
      const dueOn = today.add({ days: term });
      const found = proposedDay(today, dueOn, calendar);
      expect(isWorkingDay(calendar, found.day)).toBe(true);
      expect(Temporal.PlainDate.compare(found.day, today)).toBe(1);
      expect(found.byDueDay).toBe(Temporal.PlainDate.compare(found.day, dueOn) <= 0);
    })
  );
});
