import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fullDate, legalDate, shortDate } from '../words/index.ts';
import { LOCALES } from '../locale.ts';
import { readDay, readPeriod } from './index.ts';

const day = (text: string, year?: number): string => {
  const reading = readDay({ year })(text);
  return reading.ok ? reading.value.toString() : reading.fault.code;
};

test.each([
  '15.12.2026',
  '15.12.2026 г.',
  '15/12/2026',
  '15-12-26',
  '2026-12-15',
  '2026-12-15T00:00:00.000Z',
  '15 желтоқсан 2026',
  '2026 жылғы 15 желтоқсан',
  '2026 ж. 15 желтоксан',
  '15-желтоқсан, 2026 жыл',
  '15 декабря 2026 г.',
  'вторник, 15 Декабря 2026 года',
  '15 дек. 2026',
  '15 December 2026',
  '46371'
])('%s is the fifteenth of December 2026', (text) => {
  expect(day(text)).toBe('2026-12-15');
});

test('a day without its year is of the year that is meant, and of none where none is', () => {
  expect(day('15 желтоқсан', 2027)).toBe('2027-12-15');
  expect(day('15.12', 2027)).toBe('2027-12-15');
  expect(day('15 желтоқсан')).toBe('not-a-day');
});

test.each(['31.02.2026', '2026', 'декабрь 2026', 'завтра', '15 марафон 2026', '15.13.2026', '', '1 2 3 март 2026'])(
  '%j is no day',
  (text) => {
    expect(day(text)).toBe('not-a-day');
  }
);

test('each way in which the product writes a day is read back', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.constantFrom(...LOCALES),
      fc.constantFrom(legalDate, fullDate, shortDate),
      (date, locale, write) => {
        const iso = date.toISOString().slice(0, 10);
        expect(day(write(iso, locale))).toBe(iso);
      }
    )
  );
});

const period = (text: string): string => {
  const reading = readPeriod({ year: 2027 })(text);
  if (!reading.ok) return reading.fault.code;
  const { from, to, kind } = reading.value;
  return `${from.toString()} ${to.toString()} ${kind}`;
};

test.each([
  ['наурыз 2027', '2027-03-01 2027-03-31 month'],
  ['март', '2027-03-01 2027-03-31 month'],
  ['03.2027', '2027-03-01 2027-03-31 month'],
  ['2027-03', '2027-03-01 2027-03-31 month'],
  ['II квартал 2027 г.', '2027-04-01 2027-06-30 quarter'],
  ['2027 жылғы 2-тоқсан', '2027-04-01 2027-06-30 quarter'],
  ['10–15 наурыз 2027', '2027-03-10 2027-03-15 days'],
  ['01.03.2027-15.03.2027', '2027-03-01 2027-03-15 days'],
  ['с 28 июня по 2 июля 2027 года', '2027-06-28 2027-07-02 days'],
  ['наурыз – мамыр 2027', '2027-03-01 2027-05-31 days'],
  ['2027-03-10 — 2027-03-12', '2027-03-10 2027-03-12 days'],
  ['15.03.2027', '2027-03-15 2027-03-15 day'],
  ['20.03.2027 – 10.03.2027', 'ends-before-it-begins'],
  ['V квартал', 'not-a-period'],
  ['5 квартал', 'not-a-period'],
  ['көктемде', 'not-a-period']
])('%s is %s', (text, expected) => {
  expect(period(text)).toBe(expected);
});

test('whatever is typed, reading ends with a period or a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => void readPeriod({ year: 2027 })(text))
  );
});
