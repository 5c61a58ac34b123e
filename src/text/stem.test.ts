import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded } from './readings.ts';
import { stems } from './stem.ts';
import { tokens } from './tokens.ts';

test('each language is read by its own grammar', () => {
  expect(stems('Ауылдағы жолдар қашан жөнделеді?').join(' ')).toBe('ауыл жол кашан жонде');
  expect(stems('Дороги в посёлках не ремонтируют').join(' ')).toBe('дорг в поселк не ремонтир');
  expect(stems('Көшемізде жарық жоқ, нет освещения').join(' ')).toBe('коше жарык жок нет освещн');
  expect(stems('Auylda su joq').join(' ')).toBe('ауыл су жок');
});

test('a text has one stem a token', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => stems(text).length === tokens(text).length));
});

test('one sentence folds to the same letters however it is typed', () => {
  const spellings = [
    'Ауылда су жоқ, қалаға үй керек',
    'ауылда су жок калага уй керек',
    'Auylda su joq, qalağa üi kerek'
  ];
  expect(new Set(spellings.map(folded))).toEqual(new Set(['ауылда су жок калага уй керек']));
});

test('a folded text folds to itself', () => {
  const text = fc.string({ unit: fc.constantFrom(...'абвгыиуйәғқңөұүһі 19-.'), maxLength: 60 });
  fc.assert(fc.property(text, (any) => folded(folded(any)) === folded(any)));
});
