import { expect, test } from 'vitest';
import { journalAddress, journalQuery, startOf } from './journal-query.ts';

const nothing = { kind: '', object: '', type: '', actor: '', from: '', until: '', before: null };

test('an address is read into a query and written back the same', () => {
  const query = { ...nothing, kind: 'question', type: 'QuestionAsked', from: '2026-12-15' };
  expect(journalQuery(new URL(journalAddress(query), 'https://kezdesu.example').searchParams)).toEqual(query);
  expect(journalAddress(nothing)).toBe('/office/journal');
});

test('what does not fit is as if not asked', () => {
  const params = new URLSearchParams({ from: '2026-02-30', until: 'tomorrow', before: '-1', type: ' ' });
  expect(journalQuery(params)).toEqual(nothing);
});

test('a day begins at midnight in Kazakhstan', () => {
  expect(String(startOf('2026-12-15'))).toBe('2026-12-14T19:00:00Z');
  expect(String(startOf('2026-12-15', 1))).toBe('2026-12-15T19:00:00Z');
});
