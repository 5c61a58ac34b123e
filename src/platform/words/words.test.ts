import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../locale.ts';
import * as words from './index.ts';

const { notLaterThan, onDay, sinceDay, untilDay } = words;
const inAll = (say: (locale: Locale) => string) => LOCALES.map(say);

test('a legal date is written in three languages', () => {
  expect(inAll((locale) => words.legalDate('2026-12-15', locale))).toEqual([
    '2026 жылғы 15 желтоқсан',
    '15 декабря 2026 года',
    '15 December 2026'
  ]);
});

test('a full date names the day of the week in its place', () => {
  expect(inAll((locale) => words.fullDate('2026-12-15', locale))).toEqual([
    '2026 жылғы 15 желтоқсан, сейсенбі',
    'вторник, 15 декабря 2026 года',
    'Tuesday, 15 December 2026'
  ]);
});

test('a short date is for tables', () => {
  expect(inAll((locale) => words.shortDate('2026-03-05', locale))).toEqual(['05.03.2026', '05.03.2026', '5 Mar 2026']);
});

test('a month with its year stands in the nominative', () => {
  expect(inAll((locale) => words.monthAndYear('2026-12', locale))).toEqual([
    '2026 жылғы желтоқсан',
    'декабрь 2026 года',
    'December 2026'
  ]);
});

const range = (first: string, last: string) => inAll((locale) => words.dateRange(first, last, locale));

test('a range says once what both days share', () => {
  expect(range('2026-06-10', '2026-06-12')).toEqual([
    '2026 жылғы 10–12 маусым',
    '10–12 июня 2026 года',
    '10–12 June 2026'
  ]);
  expect(range('2026-06-28', '2026-07-02')).toEqual([
    '2026 жылғы 28 маусым – 2 шілде',
    '28 июня – 2 июля 2026 года',
    '28 June – 2 July 2026'
  ]);
  expect(range('2026-12-31', '2027-01-01')).toEqual([
    '2026 жылғы 31 желтоқсан – 2027 жылғы 1 қаңтар',
    '31 декабря 2026 года – 1 января 2027 года',
    '31 December 2026 – 1 January 2027'
  ]);
  expect(range('2026-06-10', '2026-06-10')).toEqual(['2026 жылғы 10 маусым', '10 июня 2026 года', '10 June 2026']);
});

test('a date takes the case its phrase asks for', () => {
  const kazakh = [untilDay, notLaterThan, sinceDay, onDay].map((say) => say('2026-12-15', 'kk'));
  expect(kazakh).toEqual([
    '2026 жылғы 15 желтоқсанға дейін',
    '2026 жылғы 15 желтоқсаннан кешіктірмей',
    '2026 жылғы 15 желтоқсаннан бастап',
    '2026 жылғы 15 желтоқсанда'
  ]);
  expect(['2026-09-08', '2027-01-08', '2026-06-30', '2026-03-01'].map((day) => words.datedOn(day, 'kk'))).toEqual([
    '2026 жылғы 8 қыркүйектегі',
    '2027 жылғы 8 қаңтардағы',
    '2026 жылғы 30 маусымдағы',
    '2026 жылғы 1 наурыздағы'
  ]);
  expect(words.datedOn('2027-01-08', 'ru')).toBe('от 8 января 2027 года');
  expect([notLaterThan('2026-12-15', 'ru'), notLaterThan('2026-12-15', 'en')]).toEqual([
    'не позднее 15 декабря 2026 года',
    'no later than 15 December 2026'
  ]);
});

test('Temporal and ISO text give the same words, and each day its own day of the week', () => {
  const anyDay = fc
    .integer({ min: -20_000, max: 40_000 })
    .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }));
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...LOCALES), (day, locale) => {
      expect(words.fullDate(day, locale)).toBe(words.fullDate(day.toString(), locale));
      const intl = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
      const weekday = intl.format(new Date(`${day.toString()}T00:00Z`));
      expect(words.weekdayName(day, locale).toLowerCase()).toBe(weekday.toLowerCase());
    })
  );
});

test('what is no day is refused loudly', () => {
  const wrong = ['', '2026-13-01', '2026-02-29', '15.12.2026', '2026-12-155'];
  for (const day of wrong) expect(() => words.legalDate(day, 'kk')).toThrow(RangeError);
});

test('days are counted as left, today and late', () => {
  expect(['2026-12-15', '2026-11-22', '2026-11-01'].map((due) => words.daysLeft(due, '2026-11-22'))).toEqual([
    { code: 'left', days: 23 },
    { code: 'today', days: 0 },
    { code: 'late', days: 21 }
  ]);
});

test('periods are named by their codes', () => {
  expect(inAll((locale) => words.periodName('2026-Q3', locale))).toEqual([
    '2026 жылғы үшінші тоқсан',
    'третий квартал 2026 года',
    'third quarter of 2026'
  ]);
  expect(inAll((locale) => words.periodName('2026-H1', locale))).toEqual([
    '2026 жылғы бірінші жартыжылдық',
    'первое полугодие 2026 года',
    'first half of 2026'
  ]);
  expect(inAll((locale) => words.periodName('2026', locale))).toEqual(['2026 жыл', '2026 год', '2026']);
});

const temporal = globalThis.Temporal;
beforeEach((context) => {
  if (context.task.name.startsWith('without Temporal')) Reflect.deleteProperty(globalThis, 'Temporal');
});
afterEach(() => {
  globalThis.Temporal = temporal;
});

test('without Temporal, as on an old phone, ISO text is still put into words', () => {
  expect('Temporal' in globalThis).toBe(false);
  expect([
    words.fullDateTime('2026-12-15T13:30:00Z', 'kk'),
    words.daysLeft('2026-12-15', '2026-12-14').days,
    words.dateRange('2026-06-10', '2026-06-12', 'ru')
  ]).toEqual(['2026 жылғы 15 желтоқсан, сейсенбі, 18:30', 1, '10–12 июня 2026 года']);
});
