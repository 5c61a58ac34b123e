import { expect, test } from 'vitest';
import { event, type Facts } from '#platform/event.ts';
import { yearsOf } from './years-of-event.ts';

const years = (kind: string, id: string, facts: Facts = {}): number[] =>
  yearsOf({ ...event('Happened', kind, id, facts), seq: 1, at: '2026-12-31T20:00:00Z' });

test('an event touches the year of its day in Kazakhstan and the year it names', () => {
  expect(years('meeting', '0199-meeting')).toEqual([2027]);
  expect(years('body', 'health', { quarter: '2026-4' })).toEqual([2027, 2026]);
  expect(years('schedule', '2028')).toEqual([2027, 2028]);
  expect(years('attestation', 'a1', { period: '2026-H1' })).toEqual([2027, 2026]);
});

test('a day off touches the year before, whose last terms end in January', () => {
  expect(years('day-off', '2027-01-10')).toEqual([2027, 2026]);
});
