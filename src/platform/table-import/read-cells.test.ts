import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupedNumber } from '../words/index.ts';
import { LOCALES } from '../locale.ts';
import { readChoice, readChoices, readNumber } from './index.ts';

const number = (text: string): number | string => {
  const reading = readNumber()(text);
  return reading.ok ? reading.value : reading.fault.code;
};

test.each([
  ['1234.5', 1234.5],
  ['1 234,5', 1234.5],
  ['1\u00A0234\u202F567,5', 1234567.5],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1.234.567', 1234567],
  ['74 %', 74],
  ['−3', -3],
  ['1.2E-3', 0.0012],
  ['12 адам', 'no-number'],
  ['', 'no-number'],
  ['1e400', 'no-number'],
  ['0x10', 'no-number']
])('%j is %s', (text, expected) => {
  expect(number(text)).toBe(expected);
});

test('each number as the product writes it is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e8, max: 1e8 }), fc.constantFrom(...LOCALES), (hundredths, locale) => {
      expect(number(groupedNumber(hundredths / 100, locale, 2))).toBe(hundredths / 100);
    })
  );
});

test('a number outside its bounds says them', () => {
  expect(readNumber({ min: 0 })('-1')).toEqual({ ok: false, fault: { code: 'too-small', params: { limit: 0 } } });
  expect(readNumber({ max: 5, whole: true })('6')).toEqual({
    ok: false,
    fault: { code: 'too-big', params: { limit: 5 } }
  });
  expect(readNumber({ whole: true })('1,5')).toEqual({ ok: false, fault: { code: 'not-a-number' } });
});

const shown = (kk: string, ru: string) => ({ kk, ru, en: kk });
const regions = [
  { value: 'turkistan', shown: shown('Түркістан облысы', 'Туркестанская область'), names: ['Түркістан'] },
  { value: 'almaty-obl', shown: shown('Алматы облысы', 'Алматинская область'), names: ['Алматы'] },
  { value: 'almaty', shown: shown('Алматы қаласы', 'город Алматы'), names: ['Алматы', 'г. Алматы'] }
];
const region = (text: string): string => {
  const reading = readChoice(regions).read(text);
  return reading.ok ? reading.value : reading.fault.code;
};

test.each([
  ['ТҮРКІСТАН ОБЛЫСЫ', 'turkistan'],
  ['туркистан  облысы', 'turkistan'],
  ['Түркіcтан oблысы', 'turkistan'],
  ['Туркестанская область', 'turkistan'],
  ['г.Алматы', 'almaty'],
  ['алматы', 'several-fit'],
  ['Нарния', 'not-among-choices']
])('%s is found as %s', (text, expected) => {
  expect(region(text)).toBe(expected);
});

test('several are read with commas between them, each once, and one that is none is a fault', () => {
  const { read } = readChoices(regions);
  expect(read('Түркістан; город Алматы, туркистан;')).toEqual({ ok: true, value: ['turkistan', 'almaty'] });
  expect(read('Түркістан, Нарния')).toEqual({ ok: false, fault: { code: 'not-among-choices' } });
});
