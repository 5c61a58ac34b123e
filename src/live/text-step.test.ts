import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LAST_STEP, textStep } from './text-step.ts';

test('a short question is shown in the largest size, the longest in the smallest', () => {
  expect(['', 'Су қашан келеді?', 'а'.repeat(160), 'а'.repeat(4_000)].map(textStep)).toEqual([0, 0, 2, LAST_STEP]);
});

test('a longer text is never shown larger', () => {
  fc.assert(
    fc.property(fc.nat({ max: 4_000 }), fc.nat({ max: 4_000 }), (a, b) => {
      const [short, long] = [Math.min(a, b), Math.max(a, b)];
      expect(textStep('ү'.repeat(short))).toBeLessThanOrEqual(textStep('ү'.repeat(long)));
    })
  );
});
