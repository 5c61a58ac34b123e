import { expect, test } from 'vitest';
import { readKeptHead } from './kept-head.ts';

const hash = 'ab'.repeat(32);

test('a position and a hash are read as they were kept, also with spaces, capitals or in one line', () => {
  const given = { state: 'given', seq: 120, hash };
  expect(readKeptHead(' 120', `${hash.toUpperCase()}\n`)).toEqual(given);
  expect(readKeptHead('№ 120', hash)).toEqual(given);
  expect(readKeptHead('', `120:${hash}`)).toEqual(given);
  expect(readKeptHead(`120 : ${hash}`, '')).toEqual(given);
});

test('what cannot be one is named by its field', () => {
  expect(readKeptHead('', ' ')).toEqual({ state: 'empty' });
  expect(readKeptHead('0', hash)).toEqual({ state: 'wrong', fields: ['seq'] });
  expect(readKeptHead('12', 'xyz')).toEqual({ state: 'wrong', fields: ['hash'] });
  expect(readKeptHead('twelve', '')).toEqual({ state: 'wrong', fields: ['seq', 'hash'] });
});
