import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from './excerpt.ts';

test('a long text is cut between words, a short one is kept', () => {
  expect(excerpt('Ауылда  дәрігер\nқашан болады?', 20)).toBe('Ауылда дәрігер…');
  expect(excerpt('Қашан?', 6)).toBe('Қашан?');
  expect(excerpt('Сөзсізсөзсіз', 4)).toBe('Сөзс…');
});

test('an excerpt is never longer than asked, its sign aside', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, length) => {
      expect([...excerpt(text, length)].length).toBeLessThanOrEqual(length + 1);
    })
  );
});
