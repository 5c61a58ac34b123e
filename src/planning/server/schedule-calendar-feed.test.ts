import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { ScheduleRow } from '../schedule-row.ts';
import { scheduleCalendarFeed } from './schedule-calendar-feed.ts';

const head = {
  name: 'Кездесулер кестесі',
  description: '2026',
  url: 'https://kezdesu.example/schedule.ics',
  madeAt: Temporal.Instant.from('2026-03-01T00:00:00Z')
};

const row = (over: Partial<ScheduleRow>): ScheduleRow => ({
  entry: 'e1',
  body: 'health',
  region: 'abai',
  district: null,
  plannedOn: Temporal.PlainDate.from('2026-05-14'),
  precision: 'day',
  format: 'mixed',
  themeKk: 'Ауыл медицинасы',
  themeRu: 'Сельская медицина',
  standing: 'planned',
  meeting: null,
  amendments: [],
  ...over
});

const startsAt = Temporal.Instant.from('2026-05-20T13:30:00Z');
const meeting = {
  number: '2026-041',
  status: 'announced',
  postponed: false,
  startsAt,
  minutes: 90,
  format: 'mixed',
  placeKk: 'Мәдениет үйі',
  placeRu: 'Дом культуры'
} as const;

const words = (it: ScheduleRow) => ({
  title: `${it.body}; кездесу, «${it.themeKk}»`,
  place: 'Семей, Абай көшесі, 1\n2-қабат',
  description: 'Ұзын сөйлем '.repeat(20).trim(),
  url: 'https://kezdesu.example/meetings/2026-041'
});

const eventsOf = (rows: ScheduleRow[]) =>
  new ICAL.Component(ICAL.parse(scheduleCalendarFeed(head, rows, words)))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

test('an independent parser reads from the feed what the schedule says', () => {
  const [whole, timed] = eventsOf([row({}), row({ entry: 'e2', standing: 'announced', meeting })]);
  expect([whole?.uid, whole?.startDate.toString(), whole?.startDate.isDate]).toEqual([
    'e1@kezdesu',
    '2026-05-14',
    true
  ]);
  expect([timed?.uid, timed?.startDate.toString(), timed?.endDate.toString()]).toEqual([
    'e2@kezdesu',
    '2026-05-20T13:30:00Z',
    '2026-05-20T15:00:00Z'
  ]);
  expect(timed).toMatchObject({
    summary: 'health; кездесу, «Ауыл медицинасы»',
    location: 'Семей, Абай көшесі, 1\n2-қабат',
    description: 'Ұзын сөйлем '.repeat(20).trim()
  });
});

test('what is called off stays in the feed as cancelled, and a month without a day is left out', () => {
  const rows = [
    row({ standing: 'withdrawn' }),
    row({ entry: 'e2', precision: 'month' }),
    row({ entry: 'e3', standing: 'cancelled', meeting: { ...meeting, status: 'cancelled' } })
  ];
  expect(eventsOf(rows).map((event) => [event.uid, event.component.getFirstPropertyValue('status')])).toEqual([
    ['e1@kezdesu', 'CANCELLED'],
    ['e3@kezdesu', 'CANCELLED']
  ]);
});

test('a feed of nothing is still a calendar', () => {
  expect(eventsOf([])).toEqual([]);
});
