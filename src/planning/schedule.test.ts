import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { refused, refusedField } from '#platform/result.ts';
import { type EntryTerms, faultOfApproval, faultOfEntry, isOnEntryDay, lastDayOf, type Schedule } from './schedule.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const today = day('2026-03-10');
const draft: Schedule = { year: 2026, status: 'draft', approvedOn: null, document: null };
const approved: Schedule = { year: 2026, status: 'approved', approvedOn: day('2026-01-09'), document: '№ 4' };

const terms = (over: Partial<EntryTerms> = {}): EntryTerms => ({
  body: 'health',
  region: 'abai',
  district: null,
  plannedOn: day('2026-05-14'),
  precision: 'day',
  format: 'mixed',
  themeKk: 'Ауыл медицинасы',
  themeRu: 'Сельская медицина',
  ...over
});

test('an entry stands in the schedule of its own year only', () => {
  expect(faultOfEntry(draft, terms(), today)).toBeUndefined();
  expect(faultOfEntry(draft, terms({ plannedOn: day('2027-01-01') }), today)).toEqual(
    refusedField('plannedOn', 'day-outside-year')
  );
});

test('an approved schedule takes no day that has passed, and a month until its last day', () => {
  const passed = refusedField('plannedOn', 'day-passed');
  expect(faultOfEntry(approved, terms({ plannedOn: day('2026-03-09') }), today)).toEqual(passed);
  expect(faultOfEntry(approved, terms({ plannedOn: day('2026-03-01'), precision: 'month' }), today)).toBeUndefined();
  expect(faultOfEntry(draft, terms({ plannedOn: day('2026-03-09') }), today)).toBeUndefined();
});

test('a schedule is approved once, not empty, and not by a document of a later day', () => {
  const on = (at: string) => faultOfApproval(draft, 3, day(at), today);
  expect(on('2026-03-10')).toBeUndefined();
  expect(on('2026-03-11')).toEqual(refusedField('approvedOn', 'day-in-future'));
  expect(faultOfApproval(draft, 0, today, today)).toEqual(refused('schedule-empty', { cites: [4, 3] }));
  expect(faultOfApproval(approved, 3, today, today)).toEqual(refused('schedule-already-approved', { cites: [4, 3] }));
});

test('a meeting may be on every day of the month up to the last, when only the month is set', () => {
  const days = fc.integer({ min: 0, max: 364 }).map((after) => day('2026-01-01').add({ days: after }));
  fc.assert(
    fc.property(days, days, (plannedOn, other) => {
      const month = { plannedOn, precision: 'month' } as const;
      expect(isOnEntryDay(month, other)).toBe(plannedOn.month === other.month);
      expect(isOnEntryDay(month, lastDayOf(month))).toBe(true);
      expect(isOnEntryDay({ plannedOn, precision: 'day' }, other)).toBe(plannedOn.equals(other));
    })
  );
});
