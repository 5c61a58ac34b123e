import fc from 'fast-check';
import { expect, test } from 'vitest';
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
