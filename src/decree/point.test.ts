import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { liesIn, p, parsePoint, type Point, pointSlug, printPoint } from './point.ts';

const place = fc
  .array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 })
  .map(([point = 1, subpoint, paragraph]): Point => {
    if (subpoint === undefined) return [point];
    return paragraph === undefined ? [point, subpoint] : [point, subpoint, paragraph];
  });

const printed = (point: Point) => [printPoint(point, 'kk'), printPoint(point, 'ru'), printPoint(point, 'en')];

test('a paragraph is printed in three languages', () => {
  expect(printed(p(1, 4, 3))).toEqual([
    '1-тармақтың 4) тармақшасының үшінші абзацы',
    'абзац третий подпункта 4) пункта 1',
    'point 1, subpoint 4, third paragraph'
  ]);
});

test('a subpoint and a point are printed in three languages', () => {
  expect(printed(p(4, 3))).toEqual(['4-тармақтың 3) тармақшасы', 'подпункт 3) пункта 4', 'point 4, subpoint 3']);
  expect(printed(p(7))).toEqual(['7-тармақ', 'пункт 7', 'point 7']);
});

test('an address part reads back as the same place', () => {
  fc.assert(
    fc.property(place, (point) => {
      expect(parsePoint(pointSlug(point))).toEqual(point);
    })
  );
});

test('what is no address part of a place is not read as one', () => {
  const wrong = ['', '0', '1-', '1-4-3-2', 'a', '1-04', '01', '1--4', '100', '1-4-3 '];
  expect(wrong.map(parsePoint)).toEqual(wrong.map(() => undefined));
});

test('a place lies in itself and in what encloses it, and in nothing else', () => {
  expect([liesIn(p(1, 4, 3), p(1, 4)), liesIn(p(1, 4, 3), p(1)), liesIn(p(7), p(7))]).toEqual([true, true, true]);
  expect([liesIn(p(1), p(1, 4)), liesIn(p(1, 5, 3), p(1, 4))]).toEqual([false, false]);
});
