import { expect, test } from 'vitest';
import { readSupportNotice } from './support.ts';

test('a strange notice says nothing', () => {
  expect(['', 'x', '{}', '[1]', '[[1,2,3]]', '[["a","b","c"]]'].flatMap(readSupportNotice)).toEqual([]);
});

test('a notice says the new counts', () => {
  expect(readSupportNotice('[["a meeting", "a question", 3], ["a meeting", "another", 0]]')).toEqual([
    { meeting: 'a meeting', question: 'a question', support: 3 },
    { meeting: 'a meeting', question: 'another', support: 0 }
  ]);
});
