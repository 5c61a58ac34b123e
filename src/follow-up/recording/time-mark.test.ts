import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printLength } from '#live/index.ts';
import { derivedMark, linkAt, readMark } from './time-mark.ts';

test('a mark counts from the beginning of the recording, which may begin before the session or after it', () => {
  const openedAt = Temporal.Instant.from('2026-10-08T05:00:00Z');
  const shownAt = openedAt.add({ minutes: 2, milliseconds: 700 });
  expect(derivedMark(openedAt, shownAt, 0)).toBe(120);
  expect(derivedMark(openedAt, shownAt, 30)).toBe(150);
  expect(derivedMark(openedAt, shownAt, -300)).toBe(0);
});

test('a mark is read as it is printed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_400 }), (seconds) => {
      expect(readMark(printLength(seconds * 1000))).toBe(seconds);
    })
  );
  expect(['', '1:60', '1:60:00', '-5', 'x', '1:2:3:4', '25:00:00'].map(readMark)).toEqual(Array(7).fill(null));
  expect([readMark(' 65:09 '), readMark('309')]).toEqual([3909, 309]);
});

test('only a site that knows such links gets the second in its address', () => {
  expect(linkAt('https://www.youtube.com/watch?v=abc&t=5s', 61)).toBe('https://www.youtube.com/watch?v=abc&t=61s');
  expect(linkAt('https://youtu.be/abc', 61)).toBe('https://youtu.be/abc?t=61s');
  expect(linkAt('https://www.facebook.com/watch/1', 61)).toBe('https://www.facebook.com/watch/1');
});
