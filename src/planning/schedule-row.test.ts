import { expect, test } from 'vitest';
import type { ScheduleEntry } from './schedule.ts';
import { byDay, type EntryMeeting, rowOf, standingOf } from './schedule-row.ts';

const entry = (over: Partial<ScheduleEntry> = {}): ScheduleEntry => ({
  id: 'e1',
  year: 2026,
  version: 1,
  body: 'health',
  region: 'abai',
  district: null,
  plannedOn: Temporal.PlainDate.from('2026-05-14'),
  precision: 'day',
  format: 'mixed',
  themeKk: 'Ауыл медицинасы',
  themeRu: 'Сельская медицина',
  withdrawnAt: null,
  amendments: [],
  ...over
});

const meeting: EntryMeeting = {
  number: '2026-041',
  status: 'announced',
  postponed: true,
  startsAt: Temporal.Instant.from('2026-05-20T20:00:00Z'),
  minutes: 120,
  format: 'offline',
  placeKk: 'Мәдениет үйі',
  placeRu: 'Дом культуры'
};

test('an entry stands as its meeting does, and by itself before there is one', () => {
  const withdrawnAt = Temporal.Instant.from('2026-02-01T00:00:00Z');
  expect([
    standingOf({ withdrawnAt: null }, null),
    standingOf({ withdrawnAt }, null),
    standingOf({ withdrawnAt: null }, meeting),
    standingOf({ withdrawnAt }, { ...meeting, status: 'held' }),
    standingOf({ withdrawnAt: null }, { ...meeting, status: 'cancelled' })
  ]).toEqual(['planned', 'withdrawn', 'postponed', 'held', 'cancelled']);
});

test('the line shows the day in Kazakhstan on which the meeting is now', () => {
  const { plannedOn, format, precision } = rowOf(entry({ precision: 'month' }), meeting);
  expect([plannedOn.toString(), format, precision]).toEqual(['2026-05-21', 'offline', 'day']);
});

const line = (id: string, on: string, precision: 'day' | 'month') =>
  rowOf(entry({ id, plannedOn: Temporal.PlainDate.from(on), precision }), null);

test('lines stand by day, those with only a month after its days', () => {
  const rows = [line('c', '2026-05-01', 'month'), line('d', '2026-06-02', 'day'), line('a', '2026-05-30', 'day')];
  expect(rows.toSorted(byDay).map((row) => row.entry)).toEqual(['a', 'c', 'd']);
});
