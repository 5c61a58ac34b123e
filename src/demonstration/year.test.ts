import fc from 'fast-check';
import { expect, test } from 'vitest';
import { today as dayOf } from '#platform/clock.ts';
import { asScheduled, nearMeetings, recordedMeetings, yearOfMeetings } from './year.ts';

const BODIES = ['health', 'transport', 'energy'];
const REGIONS = ['abai', 'aqmola', 'aqtobe', 'atyrau'];

const anyDay = (): fc.Arbitrary<Temporal.PlainDate> =>
  fc.integer({ min: 0, max: 365 * 20 }).map((days) => Temporal.PlainDate.from('2026-01-01').add({ days }));

test('whatever the date, each body meets three times in the year, always the same, on a working weekday', () => {
  fc.assert(
    fc.property(anyDay(), (today) => {
      const year = yearOfMeetings(today.year, today, BODIES, REGIONS, {});
      expect(year).toEqual(yearOfMeetings(today.year, today, BODIES, REGIONS, {}));
      for (const body of BODIES) expect(year.filter((meeting) => meeting.body === body)).toHaveLength(3);
      for (const { startsAt } of year) {
        const day = dayOf(startsAt);
        expect(day.year).toBe(today.year);
        expect(day.dayOfWeek).toBeLessThan(6);
      }
    })
  );
});

test('whatever the date, one meeting is being held, some have just been, some are announced', () => {
  fc.assert(
    fc.property(anyDay(), (today) => {
      const now = today.toZonedDateTime({ timeZone: 'Asia/Almaty', plainTime: '12:00' }).toInstant();
      const fates = nearMeetings(now, today, {}).map(({ fate }) => fate);
      expect(fates.filter((fate) => fate === 'live')).toHaveLength(1);
      expect(fates.filter((fate) => fate === 'held').length).toBeGreaterThan(2);
      expect(fates.filter((fate) => fate === 'announced').length).toBeGreaterThan(2);
    })
  );
});

test('of the record, a month stands for its middle, a year for its June, and what names no region is left out', () => {
  const entry = { bodies: ['health'], regions: ['abai'], format: 'mixed', place: null };
  const recorded = recordedMeetings(
    [
      { ...entry, date: '2023-03', precision: 'month' },
      { ...entry, date: '2022', precision: 'year' },
      { ...entry, date: '2022-05-26', precision: 'day', regions: [] },
      { ...entry, date: '2030-01-01', precision: 'day' }
    ],
    Temporal.PlainDate.from('2026-11-22'),
    {}
  );
  expect(recorded.map(({ startsAt }) => dayOf(startsAt).toString())).toEqual(['2023-03-15', '2022-06-15']);
});

const day = (text: string) => Temporal.PlainDate.from(text);

test('what falls into a year whose schedule is still a draft is not announced, and before the new year it stands', () => {
  const january = Temporal.Instant.from('2027-01-05T06:00:00Z');
  const [near] = nearMeetings(january, day('2027-01-05'), {});
  if (!near) throw new Error('There is always something near.');
  const announced = { ...near, fate: 'announced' as const };
  expect(asScheduled(announced, day('2026-12-15')).fate).toBe('scheduled');
  expect(asScheduled(announced, day('2026-12-16')).fate).toBe('announced');
  expect(asScheduled({ ...near, fate: 'live' }, day('2026-11-22')).fate).toBe('live');
});
