import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksSomething, commentsOfLines } from './comment.ts';

test.each([
  'Ауылымызға газ қашан келеді',
  'Қарағанды жолы қашан жөнделеді?',
  'когда починят мост через реку',
  'Почему отменили автобус №12?',
  'biz turatyn auylga su kashan keledi?'
])('%j asks something', (text) => {
  expect(asksSomething(text)).toBe(true);
});

test.each(['👍👍👍', 'Рахмет!', 'Привет из Актау', '???', 'Спасибо за ответ, всё понятно'])('%j does not', (text) => {
  expect(asksSomething(text)).toBe(false);
});

test('each pasted line with words is a comment, whatever ends the lines', () => {
  expect(commentsOfLines('Су қашан?\r\n\n 👍 \r  Когда?  \n12').map(({ text }) => text)).toEqual([
    'Су қашан?',
    'Когда?'
  ]);
});

test('no text is too much for either', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(typeof asksSomething(text)).toBe('boolean');
      expect(commentsOfLines(text).every((comment) => comment.text.length > 0 && comment.text.length <= 4000)).toBe(
        true
      );
    })
  );
});
