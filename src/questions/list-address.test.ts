import { expect, test } from 'vitest';
import { readListQuery, withPage } from './list-address.ts';

const nothing = { text: '', body: '', region: '', meeting: '', status: 'published', order: 'relevance', page: 1 };

test('an address that asks nothing gives the newest published questions', () => {
  expect(readListQuery(new URLSearchParams())).toEqual(nothing);
});

test('what is not understood does not narrow', () => {
  const strange = new URLSearchParams('status=secret&order=up&page=-1');
  expect(readListQuery(strange)).toEqual(nothing);
});

test('the next page keeps the filters', () => {
  expect(withPage('?text=жол&page=2', 3)).toBe('?text=%D0%B6%D0%BE%D0%BB&page=3');
});
