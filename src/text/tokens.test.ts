import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokens } from './tokens.ts';

test('words and figures come in their order, in lower case, hyphens part them', () => {
  expect(tokens('№25 МЕКТЕПТЕ (ата-аналар) 17,5 градус!')).toEqual('25 мектепте ата аналар 17 5 градус'.split(' '));
});

test('an apostrophe is a letter’s mark in Latin Kazakh and nothing elsewhere', () => {
  expect(tokens("‘Ay’yl’ jag’dai’y, об'езд")).toEqual(["ay'yl'", "jag'dai'y", 'обезд']);
});

test('a dotted capital i is the capital of i, in whatever script the word is', () => {
  expect(tokens('İs QAZAQ TİLİ')).toEqual(['is', 'qazaq', 'tili']);
  expect(tokens(tokens('Ѐİ').join(' '))).toEqual(tokens('Ѐİ'));
});

test('an apostrophe that stands alone is no word', () => {
  expect(tokens("ʼ ' ʼʼ аʼ ʼб")).toEqual(['а', 'б']);
});

test('no token is empty, longer than forty characters or in capitals', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const token of tokens(text)) {
        expect(token.length).toBeGreaterThan(0);
        expect(token.length).toBeLessThanOrEqual(40);
        expect(token.toLowerCase()).toBe(token);
      }
    })
  );
});

test('the tokens of the joined tokens are the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(tokens(tokens(text).join(' '))).toEqual(tokens(text));
    })
  );
});
