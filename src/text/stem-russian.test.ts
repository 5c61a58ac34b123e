import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemRussian } from './stem-russian.ts';

const sameStem = (forms: string): boolean => new Set(forms.split(' ').map(stemRussian)).size === 1;

test('fleeting vowels, -овать verbs and irregular words keep one stem', () => {
  const groups = [
    'поселок поселка поселков',
    'деньги денег деньгами',
    'стройка строек',
    'окно окон',
    'отремонтировать отремонтируют отремонтирована',
    'дети ребенок детьми',
    'прошу просит просили',
    'закроют закрыли закрыт'
  ];
  expect(groups.filter((group) => !sameStem(group))).toEqual([]);
});

test('a word is told from the words made of it', () => {
  expect(new Set(['вода', 'водитель', 'завод', 'аким', 'акимат', 'порт', 'портал'].map(stemRussian)).size).toBe(7);
});

test('any word has a stem, and a regular one is never longer', () => {
  const word = fc.string({ unit: fc.constantFrom(...'абвгдежзийклмнопрстуфхцчшщъыьюя'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(word, (any) => stemRussian(any).length > 0 && stemRussian(any).length <= Math.max(any.length, 8))
  );
});
