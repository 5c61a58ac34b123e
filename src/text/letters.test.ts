import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, unmixed } from './letters.ts';

test('Kazakh letters fold to those that every keyboard has', () => {
  expect(fold('әғқңөұүһіёэ')).toBe('агкноуухиее');
});

test('Latin look-alikes inside a Cyrillic word become Cyrillic', () => {
  expect(['дoрогa', 'бiз', 'BОДА', 'жол', 'egov'].map(unmixed)).toEqual(['дорога', 'біз', 'ВОДА', 'жол', 'egov']);
});

test('folding and unmixing keep the length and are done once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (word) => {
      const done = fold(unmixed(word));
      expect(done.length).toBe(word.length);
      expect(fold(unmixed(done))).toBe(done);
    })
  );
});
