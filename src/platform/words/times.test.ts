import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { today, ZONE } from '../clock.ts';
import { clockTime, fullDateTime, localDateTime, localDay, localTime, shortDateTime, timeRange } from './times.ts';

test('a meeting at 13:30 UTC in December 2026 begins at 18:30 in Kazakhstan', () => {
  expect(fullDateTime('2026-12-15T13:30:00Z', 'kk')).toBe('2026 жылғы 15 желтоқсан, сейсенбі, 18:30');
  expect(shortDateTime('2026-12-15T13:30:00Z', 'ru')).toBe('15.12.2026, 18:30');
});

test('the evening in London is already the next day in Kazakhstan', () => {
  expect(localDay('2026-12-31T19:00:00Z')).toBe('2027-01-01');
});

test('the clock went back an hour on 1 March 2024', () => {
  const moments = ['2024-02-29T17:59:59Z', '2024-02-29T18:00:00Z', '2022-05-26T06:00:00Z'];
  expect(moments.map(localDateTime)).toEqual(['2024-02-29T23:59:59', '2024-02-29T23:00:00', '2022-05-26T12:00:00']);
});

test('a moment without its offset is refused, for it names no moment', () => {
  for (const wrong of ['2026-12-15T13:30:00', '2026-12-15', '', 'noon'])
    expect(() => localTime(wrong)).toThrow(RangeError);
});

test('a time of day loses its seconds', () => {
  expect([clockTime('18:30:00'), timeRange('18:30', Temporal.PlainTime.from('20:00'))]).toEqual([
    '18:30',
    '18:30–20:00'
  ]);
});

test('the local day and time are those of the zone at any moment', () => {
  const moment = fc
    .integer({ min: Date.UTC(2005, 0), max: Date.UTC(2040, 0) })
    .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
  fc.assert(
    fc.property(moment, (instant) => {
      const zoned = instant
        .toZonedDateTimeISO(ZONE)
        .toPlainDateTime()
        .round({ smallestUnit: 'second', roundingMode: 'trunc' });
      expect(localDateTime(instant)).toBe(zoned.toString());
      expect(localDay(instant)).toBe(today(instant).toString());
    })
  );
});
