import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, similar } from './likeness.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.constantFrom('су', 'жоқ', 'қашан', 'дорога', 'в', 'селе', 'жолдар', 'когда'))
    .map((words) => words.join(' '))
);

test('the same question in other words is alike, another one is not', () => {
  const question = 'Когда отремонтируют дорогу в нашем селе?';
  expect(likeness(question, 'В селе дороги когда отремонтируете?')).toBeGreaterThan(0.7);
  expect(likeness(question, 'Мектепте орын жетпейді')).toBeLessThan(0.1);
});

test('the same Kazakh question without its letters or in Latin is the same', () => {
  expect(likeness('Ауылда су қашан болады?', 'ауылда су кашан болады')).toBe(1);
  expect(likeness('Ауылда су қашан болады?', 'Auylda su qashan bolady')).toBe(1);
});

test('likeness is symmetric, 1 on equal texts and within 0 and 1', () => {
  fc.assert(
    fc.property(anyText, anyText, (one, other) => {
      expect(likeness(one, other)).toBe(likeness(other, one));
      expect(likeness(one, one)).toBe(1);
      expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
      expect(likeness(one, other)).toBeLessThanOrEqual(1);
    })
  );
});

test('the likest candidates come first, no more than asked for, none unlike', () => {
  const candidates = ['Мектеп қашан салынады?', 'Су неге жоқ?', 'Ауылда су қашан болады?'].map((text) => ({ text }));
  expect(similar('ауылға су қашан келеді', candidates, 2).map(({ candidate }) => candidate.text)).toEqual([
    'Ауылда су қашан болады?',
    'Су неге жоқ?'
  ]);
  expect(similar('жаңа әуежай', candidates, 5)).toEqual([]);
  expect(similar('су', candidates, 0)).toEqual([]);
});
