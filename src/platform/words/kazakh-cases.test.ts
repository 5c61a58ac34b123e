import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import regionsFile from '../../../db/reference/regions.json' with { type: 'json' };
import { MONTHS } from './calendar-names.ts';
import { inCase, type KazakhCase, possessedInCase } from './kazakh-cases.ts';

const CASES: KazakhCase[] = ['genitive', 'dative', 'accusative', 'locative', 'ablative', 'instrumental'];
const declined = (word: string) => CASES.map((each) => inCase(word, each)).join(' ');

test('every month takes its dative', () => {
  expect(MONTHS.kk.map((month) => inCase(month, 'dative')).join(' ')).toBe(
    'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға'
  );
});

test('every month takes its ablative', () => {
  expect(MONTHS.kk.map((month) => inCase(month, 'ablative')).join(' ')).toBe(
    'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан'
  );
});

test('every month takes its locative', () => {
  expect(MONTHS.kk.map((month) => inCase(month, 'locative')).join(' ')).toBe(
    'қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда'
  );
});

test.each([
  ['сұрақ', 'сұрақтың сұраққа сұрақты сұрақта сұрақтан сұрақпен'],
  ['кесте', 'кестенің кестеге кестені кестеде кестеден кестемен'],
  ['әкім', 'әкімнің әкімге әкімді әкімде әкімнен әкіммен'],
  ['халық', 'халықтың халыққа халықты халықта халықтан халықпен'],
  ['өңір', 'өңірдің өңірге өңірді өңірде өңірден өңірмен'],
  ['су', 'судың суға суды суда судан сумен'],
  ['мәжіліс', 'мәжілістің мәжіліске мәжілісті мәжілісте мәжілістен мәжіліспен'],
  ['қыз', 'қыздың қызға қызды қызда қыздан қызбен'],
  ['клуб', 'клубтың клубқа клубты клубта клубтан клубпен'],
  ['Алматы', 'Алматының Алматыға Алматыны Алматыда Алматыдан Алматымен'],
  ['Көкшетау', 'Көкшетаудың Көкшетауға Көкшетауды Көкшетауда Көкшетаудан Көкшетаумен'],
  ['Өскемен', 'Өскеменнің Өскеменге Өскеменді Өскеменде Өскеменнен Өскеменмен']
])('«%s» is declined by the harmony of its vowels and its last sound', (word, expected) => {
  expect(declined(word)).toBe(expected);
});

test('the locative of every region agrees with the register', () => {
  expect(regionsFile.regions.map(({ names }) => possessedInCase(names.kk, 'locative'))).toEqual(
    regionsFile.regions.map(({ locative }) => locative.kk)
  );
});

test('a possessed word takes the endings of possessed words', () => {
  expect(CASES.map((each) => possessedInCase('Энергетика министрлігі', each).slice('Энергетика '.length))).toEqual([
    'министрлігінің',
    'министрлігіне',
    'министрлігін',
    'министрлігінде',
    'министрлігінен',
    'министрлігімен'
  ]);
});

test('any text takes an ending and keeps its own letters', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...CASES), (text, each) => {
      expect(inCase(text, each).startsWith(text)).toBe(true);
      expect(inCase(text, each).length).toBeGreaterThan(text.length);
    })
  );
});
