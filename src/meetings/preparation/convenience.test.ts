import { expect, test } from 'vitest';
import * as fc from 'fast-check';
import { workingCalendar } from '#decree/index.ts';
import { type ConvenienceGround, type Finding, findingsOn, suitabilityOf, weightOf } from './convenience.ts';

const calendar = workingCalendar([
  { year: 2026, holidays: [{ on: '2026-12-16', kind: 'holiday', moves: true }], overrides: [] },
  { year: 2027, holidays: [{ on: '2027-03-21', kind: 'holiday', moves: true }], overrides: [] }
]);

const ground = (over: Partial<ConvenienceGround> = {}): ConvenienceGround => ({
  region: 'aqmola',
  rural: false,
  plannedMinutes: 120,
  calendar,
  events: [],
  scheduled: null,
  ...over
});

const at = (local: string): Temporal.Instant => Temporal.Instant.from(`${local}:00+05:00`);
const codes = (local: string, over: Partial<ConvenienceGround> = {}): string[] =>
  findingsOn(at(local), ground(over)).map(({ code }) => code);

test('people at work cannot come; in the evening and on Saturday they can', () => {
  expect([codes('2026-12-08T11:00'), codes('2026-12-08T17:30'), codes('2026-12-08T18:00')]).toEqual([
    ['at-work'],
    ['at-work'],
    ['after-work']
  ]);
  expect([codes('2026-12-12T11:00'), codes('2026-12-13T11:00')]).toEqual([['saturday'], ['sunday']]);
});

test('a holiday speaks against, a day off for one is to be borne in mind', () => {
  expect([codes('2026-12-16T11:00'), codes('2027-03-22T11:00')]).toEqual([['holiday'], ['day-off']]);
});

test('Friday prayer is met from half past twelve until half past two, and by no other day', () => {
  const hours = ['10:29', '10:31', '14:29', '14:30'];
  expect(hours.map((hour) => codes(`2026-12-11T${hour}`))).toEqual([
    ['at-work'],
    ['friday-prayer', 'at-work'],
    ['friday-prayer', 'at-work'],
    ['at-work']
  ]);
  expect(codes('2026-12-10T12:30')).toEqual(['at-work']);
});

test('too early and too late are both said', () => {
  expect([codes('2026-12-12T08:30'), codes('2026-12-08T19:30')]).toEqual([
    ['early', 'saturday'],
    ['late', 'after-work']
  ]);
});

test('seasons in the fields and the dark way home concern villages only', () => {
  const village = { rural: true };
  expect([codes('2027-05-15T11:00', village), codes('2027-05-15T11:00')]).toEqual([
    ['sowing', 'saturday'],
    ['saturday']
  ]);
  expect(codes('2027-09-04T11:00', village)).toEqual(['harvest', 'saturday']);
  const [dark] = findingsOn(at('2026-12-12T14:00'), ground(village));
  expect(dark).toEqual({ code: 'dark-way-home', facts: { sunset: '16:05' } });
  expect(codes('2026-12-12T13:30', village)).toEqual(['saturday']);
});

test('another event of the day is named, and weighs more at the same hour', () => {
  const on = Temporal.PlainDate.from('2026-12-12');
  const events = [
    { body: 'health', on, at: { from: at('2026-12-12T12:00'), until: at('2026-12-12T13:00') } },
    { body: 'labour', on, at: null },
    { body: 'energy', on: on.add({ days: 1 }), at: null }
  ];
  expect(findingsOn(at('2026-12-12T11:00'), ground({ events }))).toEqual([
    { code: 'event-at-once', facts: { body: 'health' } },
    { code: 'event-same-day', facts: { body: 'labour' } },
    { code: 'saturday', facts: {} }
  ]);
  expect(codes('2026-12-12T13:00', { events })).toEqual(['event-same-day', 'event-same-day', 'saturday']);
});

test('a day outside the schedule speaks against', () => {
  const scheduled = { from: Temporal.PlainDate.from('2026-12-01'), to: Temporal.PlainDate.from('2026-12-31') };
  expect([codes('2026-12-12T11:00', { scheduled }), codes('2027-01-09T11:00', { scheduled })]).toEqual([
    ['saturday'],
    ['not-as-scheduled', 'saturday']
  ]);
});

const of = (...found: Finding['code'][]) => suitabilityOf(found.map((code) => ({ code, facts: {} })));

test('one finding against decides, one to bear in mind reserves', () => {
  expect([of(), of('saturday'), of('saturday', 'late'), of('late', 'holiday')]).toEqual([
    'suits',
    'suits',
    'reservations',
    'against'
  ]);
});

test('whatever the hour, the findings stand by their weight, and none of one event twice', () => {
  const minutes = fc.integer({ min: 0, max: 2 * 365 * 24 * 60 });
  fc.assert(
    fc.property(minutes, fc.boolean(), fc.integer({ min: 15, max: 720 }), (later, rural, plannedMinutes) => {
      const found = findingsOn(at('2026-01-01T00:00').add({ minutes: later }), ground({ rural, plannedMinutes }));
      const weights = found.map((one) => ['against', 'mind', 'for'].indexOf(weightOf(one)));
      expect(weights).toEqual(weights.toSorted((one, other) => one - other));
      expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
    })
  );
});
