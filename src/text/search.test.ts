import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexTerms, queryTerms } from './search.ts';
import { APART, KAZAKH_FORMS, RUSSIAN_FORMS } from './words/word-forms.ts';

const finds = (query: string, text: string): boolean => {
  const stored = new Set(indexTerms(text));
  return queryTerms(query).every((anyOf) => anyOf.some((term) => stored.has(term)));
};

const pairs = (line: string): [string, string][] => {
  const words = line.split(' ');
  return words.flatMap((one) => words.filter((other) => other !== one).map((other): [string, string] => [one, other]));
};

const missed = (lines: readonly string[], query: (word: string) => string): string[] =>
  lines.flatMap(pairs).flatMap(([one, other]) => (finds(query(one), other) ? [] : [`${query(one)} → ${other}`]));

const LETTERLESS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'әағгқкңнөоұуүуһхіи'.matchAll(/../gu)].map(([pair]) => [pair.charAt(0), pair.charAt(1)])
);
const letterless = (word: string): string =>
  [...word.toLowerCase()].map((letter) => LETTERLESS[letter] ?? letter).join('');

test('the tables hold at least 60 Kazakh and 40 Russian words and 30 pairs apart', () => {
  expect(KAZAKH_FORMS.length).toBeGreaterThanOrEqual(60);
  expect(RUSSIAN_FORMS.length).toBeGreaterThanOrEqual(40);
  expect(APART.flatMap(pairs).length).toBeGreaterThanOrEqual(60);
});

test('any form of a Kazakh word finds any other', () => {
  expect(missed(KAZAKH_FORMS, (word) => word)).toEqual([]);
});

test('Kazakh typed without its letters finds proper Kazakh', () => {
  expect(missed(KAZAKH_FORMS, letterless)).toEqual([]);
});

test('any form of a Russian word finds any other', () => {
  expect(missed(RUSSIAN_FORMS, (word) => word)).toEqual([]);
});

test('different words do not find each other', () => {
  expect(APART.flatMap(pairs).filter(([one, other]) => finds(one, other))).toEqual([]);
});

test.each([
  ['жолдар', 'Ауылға кіреберістегі бір шақырым жол асфальтталмаған.'],
  ['асфальттау керек жолдарға', 'Ауылға кіреберістегі бір шақырым жол асфальтталмаған.'],
  ['karız', 'Үйдің жертөлесі кәріз суына толды.'],
  ['jertole suy', 'Үйдің жертөлесі кәріз суына толды.'],
  ['апаттык кызмет', 'Апаттық қызмет қашан келеді?'],
  ['Қызылордаға', 'Почему в Кызылорде нет воды? Қызылорда қаласы.'],
  ['дорогами', 'Когда дорогу на Зеренду расширят до четырёх полос?'],
  ['ремонт лифтов', 'Лифт не работает, ремонта ждём третью неделю.'],
  ['жилья детям', 'Жильё признали аварийным. У меня четверо детей.'],
  ['нет освещения', 'Көшемізде жарық жоқ (нет освещения), балалармен кешке шығу қорқынышты.'],
  ['жарығы', 'Көшемізде жарық жоқ (нет освещения), балалармен кешке шығу қорқынышты.'],
  ['akshasyz zhumyska', 'Jumysqa aqshasyz turý qashan múmkin bolady?'],
  ['жұмысқа ақшасыз', 'Jumysqa aqshasyz turý qashan múmkin bolady?'],
  ['17 градусов', 'В квартире 17 градусов, фото термометра приложила.']
])('«%s» finds «%s»', (query, text) => {
  expect(finds(query, text)).toBe(true);
});

test('all words of a query must be found', () => {
  expect(finds('дорога школа', 'Когда отремонтируют дорогу?')).toBe(false);
});

test('words of grammar ask for nothing unless they are all there is', () => {
  expect(finds('когда будет вода', 'Воды нет третий день')).toBe(true);
  expect(queryTerms('қашан').length).toBe(1);
  expect(queryTerms('')).toEqual([]);
});

test('a text is found by each of its own words', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіqwiytnh19'),
    minLength: 1
  });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      for (const one of words) expect(finds(one, words.join(' '))).toBe(true);
    })
  );
});

test('any text has terms, each once, none empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const terms = indexTerms(text);
      expect(new Set(terms).size).toBe(terms.length);
      expect(terms).not.toContain('');
    })
  );
});
