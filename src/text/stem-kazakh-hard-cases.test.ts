import { expect, test } from 'vitest';
import { fold } from './letters.ts';
import { kazakhReadings } from './stem-kazakh.ts';

const read = (word: string): string | undefined =>
  kazakhReadings(fold(word.toLowerCase()).replaceAll('ь', ''))[0]?.stem;

test.each([
  ['vowel harmony, back', 'балаларымыздың', 'бала'],
  ['vowel harmony, front', 'мектептеріміздің', 'мектеп'],
  ['assimilation after a voiceless sound', 'халықтың', 'халык'],
  ['assimilation after a nasal', 'адамның', 'адам'],
  ['assimilation after a voiced sound', 'қыздың', 'кыз'],
  ['a voiceless sound made voiced', 'кітабын', 'китап'],
  ['a voiceless sound made voiced before a vowel', 'жүрегімнің', 'журек'],
  ['a vowel fallen out', 'орнынан', 'орын'],
  ['four suffixes', 'ауылдарымыздағы', 'ауыл'],
  ['five suffixes', 'қалаларымыздағылардың', 'кала'],
  ['a verb with mood and person', 'жөндемегенсіздер', 'жонде'],
  ['a passive verb', 'салынбағандықтан', 'сал'],
  ['a loan word', 'асфальттың', 'асфальт'],
  ['a loan word with a soft suffix', 'министрліктеріне', 'министрлик'],
  ['a loan word unknown to the dictionary', 'блогерлеріміздің', 'блогер'],
  ['a name of a place', 'Шымкенттегі', 'шымкент'],
  ['a name of a place that ends like a suffix', 'Алматыдағы', 'алматы'],
  ['a name of a place in the genitive', 'Түркістанның', 'туркистан'],
  ['a name of a place in the ablative', 'Қостанайдан', 'костанай']
])('%s: %s is read as %s', (_what, word, stem) => {
  expect(read(word)).toBe(stem.replaceAll('ь', ''));
});
