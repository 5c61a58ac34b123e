import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { language } from './language.ts';

const KINDS = ['kk', 'ru', 'mixed', 'kk-plain', 'kk-latin', 'other'];

test.each([
  ['kk', 'Ауылға кіреберістегі бір шақырым жол асфальтталмаған. Қашан жөнделеді?'],
  ['kk', 'Карьер жұмысын тоқтатып, лицензиясын қайтарып аласыздар ма?'],
  ['kk', 'Су жоқ'],
  ['ru', 'Когда дорогу на Зеренду расширят до четырёх полос?'],
  ['ru', 'Почему в Қызылорде уже третий день нет горячей воды?'],
  ['ru', 'нет воды'],
  ['mixed', 'Көшемізде жарық жоқ, когда наконец включат фонари?'],
  ['kk-plain', 'Ауылда жарыктын кернеуи томен, косалкы станса кашан жанарады?'],
  ['kk-plain', 'кашан жол жонделеди'],
  ['kk-latin', 'Jumysqa aqshasyz turý qashan múmkin bolady?'],
  ['kk-latin', 'auylda su joq'],
  ['kk-latin', 'Qalada jol jaman, qaşan jöndeledı?'],
  ['other', 'When will the road in our village be repaired?'],
  ['other', 'kogda budet voda v nashem dome'],
  ['other', ''],
  ['other', '+7 701 000 00 00'],
  ['other', '什么时候有水']
])('it tells %s: %s', (expected, text) => {
  expect(language(text)).toBe(expected);
});

test('any text has a language', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => KINDS.includes(language(text))));
});
