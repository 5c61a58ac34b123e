import { expect, test } from 'vitest';
import { sunsetOn } from './sunset.ts';

const setsAt = (region: string, day: string): string =>
  sunsetOn(region, Temporal.PlainDate.from(day))?.toString().slice(0, 5) ?? '';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

test.each([
  ['astana', '2026-12-21', '16:07'],
  ['almaty', '2026-06-21', '19:36'],
  ['bqo', '2026-12-21', '17:27']
])('in %s the sun sets on %s at about %s', (region, day, known) => {
  expect(Math.abs(minutesOf(setsAt(region, day)) - minutesOf(known))).toBeLessThanOrEqual(4);
});

test('in one week of December the east is dark long before the west', () => {
  const [east, west] = ['shqo', 'mangystau'].map((region) => minutesOf(setsAt(region, '2026-12-15')));
  expect((west ?? 0) - (east ?? 0)).toBeGreaterThan(100);
});

test('of a region nobody knows nothing is said', () => {
  expect(sunsetOn('nowhere', Temporal.PlainDate.from('2026-12-15'))).toBeNull();
});
