import { assert, constantFrom, integer, nat, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { questionNumber, readQuestionNumber } from './question-number.ts';

const numbers = tuple(integer({ min: 2000, max: 2099 }), integer({ min: 1, max: 9_999_999 })).map(([year, sequence]) =>
  questionNumber(year, sequence)
);

const significant = (number: string): string => number.replaceAll('-', '');

test('numbers have the year, six figures or seven, and a letter', () => {
  expect([questionNumber(2026, 1), questionNumber(2026, 123), questionNumber(2027, 1_234_567)]).toEqual([
    '26-000001-M',
    '26-000123-R',
    '27-1234567-E'
  ]);
});

test('a number is read as people write it', () => {
  const written = [
    '26-000123-R',
    '26000123r',
    ' 26 000123 р ',
    '26–000123–Р',
    '№26-OOO123-R',
    '26-ООО12З-Р',
    '26.000l23.р'
  ];
  expect(written.map(readQuestionNumber)).toEqual(written.map(() => '26-000123-R'));
});

test('what is no number is none', () => {
  const other = [
    '',
    '-',
    '26',
    '26-000123',
    '26-000123-F',
    '26-0000123-R',
    '26-000000-A',
    'K-000123-26',
    '🙂',
    '26-000123-RR'
  ];
  expect(other.map(readQuestionNumber)).toEqual(other.map(() => null));
});

test('every number is read back', () => {
  assert(property(numbers, (number) => readQuestionNumber(number) === number));
});

test('any single wrong character is found', () => {
  assert(
    property(numbers, nat(), constantFrom(...'0123456789ABCDEFGHKLMNPRSTUVXYZ'), (number, at, wrong) => {
      const plain = significant(number);
      const place = at % plain.length;
      const changed = plain.slice(0, place) + wrong + plain.slice(place + 1);
      const read = readQuestionNumber(changed);
      // O, I and L stand for figures by design; a wrong character must never lead to another question.
      expect(read === null || read === number).toBe(true);
      if (changed !== plain && /[\dADEFKMNRTU]/.test(wrong)) expect(read).toBe(null);
    })
  );
});

test('any swap of two neighbours is found', () => {
  assert(
    property(numbers, nat(), (number, at) => {
      const plain = significant(number);
      const place = at % (plain.length - 1);
      const swapped = plain.slice(0, place) + plain.charAt(place + 1) + plain.charAt(place) + plain.slice(place + 2);
      expect(readQuestionNumber(swapped)).toBe(swapped === plain ? number : null);
    })
  );
});

test('reading is total', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => ['string', 'object'].includes(typeof readQuestionNumber(text)))
  );
});
