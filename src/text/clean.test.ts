import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from './clean.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

test('null bytes, zero-width and control characters disappear, spaces become one', () => {
  expect(clean('  Су\u0000 \u200bжоқ\u00ad,\t\u00a0қашан?\u202e ')).toBe('Су жоқ, қашан?');
});

test('letters are composed and paragraphs stay', () => {
  expect(clean('ауыи\u0306л\r\n\r\n\r\n\r\nжол \n су')).toBe('ауыйл\n\nжол\nсу');
});

test('any text can be cleaned, and cleaning twice changes nothing', () => {
  fc.assert(fc.property(anyText, (text) => clean(clean(text)) === clean(text)));
});

test('a cleaned text is never longer than the composed one', () => {
  fc.assert(fc.property(anyText, (text) => clean(text).length <= text.normalize('NFC').length));
});

test('a cleaned text is well formed and holds no null byte', () => {
  fc.assert(fc.property(anyText, (text) => clean(text).isWellFormed() && !clean(text).includes('\u0000')));
});
