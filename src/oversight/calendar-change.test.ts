import { expect, test } from 'vitest';
import { workingCalendar } from '#decree/index.ts';
import { calendarWithout, daysChangedBy } from './calendar-change.ts';

const facts = {
  kind: 'holiday',
  changed: ['2026-03-08', '2026-03-09'],
  was: ['weekend', 'working'],
  is: ['holiday', 'substitute']
};

test('the days of an event are read with what they were and became', () => {
  expect(daysChangedBy(facts)).toEqual([
    { day: '2026-03-08', was: 'weekend', is: 'holiday' },
    { day: '2026-03-09', was: 'working', is: 'substitute' }
  ]);
});

test('an event that does not tell what the days were tells nothing', () => {
  expect(daysChangedBy({ kind: 'holiday', changed: ['2026-03-08'] })).toEqual([]);
  expect(daysChangedBy({ ...facts, was: ['feast', 'working'] })).toHaveLength(1);
});

test('a change taken back gives the calendar before it', () => {
  const overrides = [{ on: '2026-12-14', working: false }];
  const before = workingCalendar([{ year: 2026, holidays: [], overrides }]);
  const after = workingCalendar([
    { year: 2026, holidays: [{ on: '2026-03-08', kind: 'holiday', moves: true }], overrides }
  ]);
  expect(calendarWithout(after, daysChangedBy(facts))).toEqual(before);
  expect(calendarWithout(before, [{ day: '2026-12-14', was: 'holiday', is: 'made-free' }]).exceptions).toEqual(
    new Map([['2026-12-14', 'holiday']])
  );
});
