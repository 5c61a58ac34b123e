import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { kazakhReadings } from './stem-kazakh.ts';

const best = (word: string): string | undefined => kazakhReadings(word)[0]?.stem;
const kazakhWord = fc.string({ unit: fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщыюя'), maxLength: 40 });

test.each([
  ['каласындагы', 'кала'],
  ['жолымызды', 'жол'],
  ['мектеби', 'мектеп'],
  ['халкынын', 'халык'],
  ['орнында', 'орын'],
  ['жонделмеген', 'жонде'],
  ['косылады', 'кос'],
  ['окиды', 'окы'],
  ['кояды', 'кой'],
  ['тауып', 'тап'],
  ['аласыздар', 'ал'],
  ['болмагандыктан', 'бол']
])('%s is read as a form of %s', (word, stem) => {
  expect(best(word)).toBe(stem);
});

test('a word that no dictionary knows is stripped by grammar', () => {
  expect(kazakhReadings('мессенджерлердин').map(({ stem }) => stem)).toContain('мессенджер');
});

test('a suffix must agree with the letter before it', () => {
  expect(kazakhReadings('жолтар').filter(({ stem, known }) => known && stem === 'жол')).toEqual([]);
});

test('any word can be read, each stem once, cheapest first, at most one letter longer than the word', () => {
  fc.assert(
    fc.property(kazakhWord, (word) => {
      const readings = kazakhReadings(word);
      expect(new Set(readings.map(({ stem }) => stem)).size).toBe(readings.length);
      expect(readings.map(({ cost }) => cost)).toEqual(readings.map(({ cost }) => cost).toSorted((a, b) => a - b));
      for (const { stem } of readings) expect(stem.length).toBeLessThanOrEqual(word.length + 1);
    })
  );
});
