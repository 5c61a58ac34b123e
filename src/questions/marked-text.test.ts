import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { markedText } from './marked-text.ts';

test('places with personal data are marked', () => {
  expect(markedText('Менің нөмірім 8 701 000 00 00, хабарласыңыз')).toEqual([
    { text: 'Менің нөмірім ', marked: false },
    { text: '8 701 000 00 00', marked: true },
    { text: ', хабарласыңыз', marked: false }
  ]);
  expect(markedText('Жол қашан жөнделеді?')).toBe(null);
});

test('the pieces make up the text', () => {
  assert(
    property(string(), string(), (before, after) => {
      const text = `${before} a@example.kz ${after}`;
      expect((markedText(text) ?? []).map((piece) => piece.text).join('')).toBe(text);
    })
  );
});
