import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cyrillicReadings, isLatin } from './latin.ts';

const firstReadings = (words: string): string =>
  words
    .split(' ')
    .map((word) => cyrillicReadings(word)[0])
    .join(' ');

test.each([
  ['the alphabet of 2021', 'auylda su joq, qalağa üi kerek', 'ауылда су жок, калага уй керек'],
  ['the alphabet of 2018', 'aýylda sý joq, qalaǵa úı kerek', 'ауылда су жок, калага уй керек'],
  ['the apostrophes of 2017', "ay'ylda sy' joq, qalag'a u'i' kerek", 'ауылда су жок, калага уй керек'],
  ['messengers', 'auylda su zhok, kalaga uy kerek', 'ауылда су жок, калага уй керек']
])('%s reads as folded Cyrillic', (_, latin, cyrillic) => {
  expect(firstReadings(latin.replace(',', ''))).toBe(cyrillic.replace(',', ''));
});

test('ng is ң before a consonant or at the end and нг before a vowel', () => {
  expect(['tang', 'janga', 'qiyn'].map((word) => cyrillicReadings(word)[0])).toEqual(['тан', 'жанга', 'киын']);
});

test('an i may stand for ы', () => {
  expect(cyrillicReadings('jil')).toContain('жыл');
});

test('a word is Latin only when all its letters are', () => {
  expect(['su', 'qalağa', 'су', 'дoм', '2024', "s'y"].map(isLatin)).toEqual([true, true, false, false, false, true]);
});

test('any word has one to six readings', () => {
  fc.assert(
    fc.property(fc.string(), (word) => {
      const readings = cyrillicReadings(word.toLowerCase());
      expect(readings.length).toBeGreaterThan(0);
      expect(readings.length).toBeLessThanOrEqual(6);
    })
  );
});
