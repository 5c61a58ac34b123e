import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('an answer is worked out once while it is remembered', () => {
  const asked: string[] = [];
  const length = remembered(2, (key) => asked.push(key));
  for (const key of ['а', 'а', 'б', 'а']) length(key);
  expect(asked).toEqual(['а', 'б']);
});

test('what was not asked for two generations is forgotten', () => {
  const asked: string[] = [];
  const length = remembered(2, (key) => asked.push(key));
  for (const key of ['а', 'б', 'в', 'г', 'д', 'а']) length(key);
  expect(asked).toEqual(['а', 'б', 'в', 'г', 'д', 'а']);
});
