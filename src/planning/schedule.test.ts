import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusedField } from '#platform/result.ts';
import { type EntryTerms, faultOfEntry, isOnEntryDay, lastDayOf, type Schedule } from './schedule.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const today = day('2026-03-10');
const draft: Schedule = {
  year: 2026,
  status: 'draft',
  approvedOn: null,
  documentKind: null,
  document: null,
  round: 0,
  remarksDueOn: null
};
const published: Schedule = { ...draft, status: 'published', approvedOn: day('2026-01-09'), document: '4' };

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

test('a published schedule takes no day that has passed, and a month until its last day', () => {
  const passed = refusedField('plannedOn', 'day-passed');
  expect(faultOfEntry(published, terms({ plannedOn: day('2026-03-09') }), today)).toEqual(passed);
  expect(faultOfEntry(published, terms({ plannedOn: day('2026-03-01'), precision: 'month' }), today)).toBeUndefined();
  expect(faultOfEntry(draft, terms({ plannedOn: day('2026-03-09') }), today)).toBeUndefined();
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
