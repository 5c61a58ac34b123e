import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSessionCode, sessionCode } from './session-code.ts';

const bytes = fc.uint8Array({ minLength: 6, maxLength: 6 });

test('a code is six letters, fit for the database, and read back as itself', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = sessionCode(random);
      expect(code).toMatch(/^[A-Z]{6}$/);
      expect(readSessionCode(code)).toBe(code);
    })
  );
});

test('what people type is forgiven: lower case, spaces, hyphens, Cyrillic letters that look the same', () => {
  expect(['hmt xkp', 'HMT-XKP', 'НМТХКР', ' нмт хкр '].map(readSessionCode)).toEqual(Array(4).fill('HMTXKP'));
});

test('anything else is no code', () => {
  expect(['', 'HMTXK', 'HMTXKPP', 'AEIOUY', '123456', 'ЖЖЖЖЖЖ'].map(readSessionCode)).toEqual(Array(6).fill(undefined));
});

test('too few random bytes are a broken promise', () => {
  expect(() => sessionCode(new Uint8Array(5))).toThrow(RangeError);
});
