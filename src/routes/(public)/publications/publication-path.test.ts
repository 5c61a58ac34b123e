import { expect, test } from 'vitest';
import { publicationPath, readPlace } from './publication-path.ts';
import { kindName, publicationPage } from './publication-words.ts';

test('a place is written into an address and read back', () => {
  const place = { kind: 'quarterly-progress', subject: 'labour/2026-3', version: 2 };
  expect(publicationPath(place)).toBe('/publications/quarterly-progress/labour/2026-3/2');
  expect(readPlace({ kind: 'quarterly-progress', subject: 'labour/2026-3', version: '2' })).toEqual(place);
  expect(readPlace({ kind: 'x', subject: 'y', version: 'two' })).toBeUndefined();
  expect(publicationPath({ kind: 'x', subject: 'a?b/c', version: 1 })).toBe('/publications/x/a%3Fb/c/1');
});

test('a kind that has no name is called by its code, and leads nowhere', () => {
  expect(kindName('journal-head', 'en')).toBe('Daily hash of the journal');
  expect(kindName('unheard-of', 'en')).toBe('unheard-of');
  expect(publicationPage('quarterly-progress', 'labour/2026-3', 2)).toBe('/progress/labour/2026-3?version=2');
  expect(publicationPage('unheard-of', 'x', 1)).toBeUndefined();
});
