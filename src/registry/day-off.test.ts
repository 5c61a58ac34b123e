import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayStatus } from '#decree/index.ts';
import { refusedField } from '#platform/result.ts';
import { calendarOf, changedDays, type DayOff, DAY_OFF_KINDS, type DayOffKind, dayOffRefusal } from './day-off.ts';

const names = { kk: 'Сынақ', ru: 'Проба', en: 'Trial' };
const dayOff = (day: string, kind: DayOffKind): DayOff => ({
  day: Temporal.PlainDate.from(day),
  kind,
  names,
  act: kind.startsWith('moved') ? 'Қаулы № 1' : null
});

test('a holiday on a Sunday changes that day and the Monday given for it', () => {
  expect(changedDays([], [dayOff('2026-03-08', 'holiday')])).toEqual([
    { day: '2026-03-08', was: 'weekend', is: 'holiday' },
    { day: '2026-03-09', was: 'working', is: 'substitute' }
  ]);
});

test('a day off on a Sunday gives nothing', () => {
  expect(changedDays([], [dayOff('2026-03-08', 'day-off')])).toEqual([
    { day: '2026-03-08', was: 'weekend', is: 'day-off' }
  ]);
});

test('taking a holiday out moves the substitute of its neighbour', () => {
  const both = [dayOff('2026-03-08', 'holiday'), dayOff('2026-03-09', 'holiday')];
  expect(changedDays(both, both.slice(0, 1))).toEqual([
    { day: '2026-03-09', was: 'holiday', is: 'substitute' },
    { day: '2026-03-10', was: 'substitute', is: 'working' }
  ]);
});

test('the Government moves a rest day from a Saturday to a Monday', () => {
  const moved = [dayOff('2026-12-12', 'moved-work'), dayOff('2026-12-14', 'moved-rest')];
  expect(changedDays([], moved)).toEqual([
    { day: '2026-12-12', was: 'weekend', is: 'made-working' },
    { day: '2026-12-14', was: 'working', is: 'made-free' }
  ]);
});

test('a day stands once, a moved day names its act and changes something', () => {
  const known = [dayOff('2026-12-16', 'holiday')];
  const refusals = [
    dayOff('2026-12-16', 'day-off'),
    { ...dayOff('2026-12-14', 'moved-rest'), act: null },
    dayOff('2026-12-12', 'moved-rest'),
    dayOff('2026-12-14', 'moved-work'),
    dayOff('2026-12-14', 'moved-rest')
  ].map((asked) => dayOffRefusal(known, asked));
  expect(refusals).toEqual([
    refusedField('day', 'day-taken'),
    refusedField('act', 'required'),
    refusedField('kind', 'already-free'),
    refusedField('kind', 'already-working'),
    undefined
  ]);
});

const calendars = fc
  .uniqueArray(fc.tuple(fc.nat(90), fc.constantFrom(...DAY_OFF_KINDS)), {
    selector: ([offset]) => offset,
    maxLength: 12
  })
  .map((days) =>
    days.map(([offset, kind]) => dayOff(Temporal.PlainDate.from('2026-01-01').add({ days: offset }).toString(), kind))
  );

test('the days named as changed are exactly those that differ, and a change undone changes them back', () => {
  fc.assert(
    fc.property(calendars, calendars, (before, after) => {
      const changed = changedDays(before, after);
      const [old, renewed] = [calendarOf(before), calendarOf(after)];
      const days = Array.from({ length: 120 }, (_, n) => Temporal.PlainDate.from('2026-01-01').add({ days: n }));
      const differing = days.filter((day) => dayStatus(old, day) !== dayStatus(renewed, day));
      expect(changed.map(({ day }) => day)).toEqual(differing.map(String));
      expect(changedDays(after, before)).toEqual(changed.map(({ day, was, is }) => ({ day, was: is, is: was })));
    })
  );
});
