import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOCALES } from '../locale.ts';
import { groupedNumber, percent, pluralForm } from './numbers.ts';

test('a number is grouped in threes with spaces that do not break, in English with commas', () => {
  expect(LOCALES.map((locale) => groupedNumber(1_234_567.891, locale, 2))).toEqual([
    '1\u00A0234\u00A0567,89',
    '1\u00A0234\u00A0567,89',
    '1,234,567.89'
  ]);
});

test('small and negative numbers keep their form, and a rounded nothing has no sign', () => {
  expect([999, -1200, 0, -0.2].map((number) => groupedNumber(number, 'kk'))).toEqual([
    '999',
    '\u22121\u00A0200',
    '0',
    '0'
  ]);
});

test('a share is written as per cent', () => {
  expect(LOCALES.map((locale) => percent(0.74, locale))).toEqual(['74%', '74\u00A0%', '74%']);
  expect(percent(0.125, 'ru', 1)).toBe('12,5\u00A0%');
});

test('the form after a number agrees with the Unicode rules', () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.constantFrom(0.5, 1.5, 11, 111, 112, 121));
  fc.assert(
    fc.property(number, fc.constantFrom('ru' as const, 'en' as const), (counted, locale) => {
      expect(pluralForm(counted, locale)).toBe(new Intl.PluralRules(locale).select(counted));
    })
  );
});

test('a Kazakh noun does not change after a number', () => {
  expect([1, 2, 5].map((number) => pluralForm(number, 'kk'))).toEqual(['other', 'other', 'other']);
});
