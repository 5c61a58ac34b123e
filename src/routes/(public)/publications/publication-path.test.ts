import { expect, test } from 'vitest';
import { publicationFile, publicationPath, readPlace, readPlaceOf } from './publication-path.ts';
import { kindName, publicationPage, subjectName } from './publication-words.ts';

test('a place is written into an address and read back', () => {
  const place = { kind: 'quarterly-progress', subject: 'labour/2026-3', version: 2 };
  expect(publicationPath(place)).toBe('/publications/quarterly-progress/labour/2026-3/2');
  expect(readPlace({ kind: 'quarterly-progress', subject: 'labour/2026-3', version: '2' })).toEqual(place);
  expect(readPlace({ kind: 'x', subject: 'y', version: 'two' })).toBeUndefined();
  expect(publicationFile('receipt', place)).toBe(
    '/publications/receipt.json?of=quarterly-progress%2Flabour%2F2026-3%2F2'
  );
  expect(readPlaceOf('quarterly-progress/labour/2026-3/2')).toEqual(place);
  expect([readPlaceOf(''), readPlaceOf('a/1'), readPlaceOf('a/b/c')]).toEqual([undefined, undefined, undefined]);
  expect(publicationPath({ kind: 'x', subject: 'a?b/c', version: 1 })).toBe('/publications/x/a%3Fb/c/1');
});

test('a kind and its subject are named in words, an unknown one by its codes', () => {
  const naming = {
    locale: 'en' as const,
    body: (id: string): string => `Ministry of ${id}`,
    region: (id: string): string => id
  };
  expect(kindName('journal-head', 'en')).toBe('Daily hash of the journal');
  expect(subjectName('journal-head', '2026-11-22', naming)).toBe('22 November 2026');
  expect(subjectName('quarterly-progress', 'labour/2026-3', naming)).toBe('Ministry of labour, third quarter of 2026');
  expect([kindName('unheard-of', 'en'), subjectName('unheard-of', 'x/y', naming)]).toEqual(['unheard-of', 'x/y']);
});

test('a publication is read on its own page, if it has one', () => {
  expect(publicationPage('quarterly-progress', 'labour/2026-3', 2)).toBe('/progress/labour/2026-3?version=2');
  expect(publicationPage('unheard-of', 'x', 1)).toBeUndefined();
});
