import { expect, test } from 'vitest';
import { htmlLang } from './html-lang.ts';

test('a text says its language where it tells it', () => {
  expect(
    [
      'Каналда су деңгейі төмендеді: күріш егетін төрт ауданға су жетпеуі мүмкін.',
      'В двух районах задержана поставка лекарств.',
      'Auylda däriger qashan bolady?',
      '12345'
    ].map(htmlLang)
  ).toEqual(['kk', 'ru', 'kk-Latn', undefined]);
});
