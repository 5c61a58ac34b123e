import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath } from './own-path.ts';

test('a page of our own is kept with its query', () => {
  expect(ownPath('/ru/office/questions?state=new&page=2', '/office')).toBe('/ru/office/questions?state=new&page=2');
});

test.each([
  null,
  undefined,
  '',
  'office',
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  '/\n/elsewhere.example',
  '/.//elsewhere.example',
  '/ru/..//elsewhere.example',
  '/ru//elsewhere.example',
  'javascript:alert(1)',
  '//'
])('%j leads to the page we choose', (address) => {
  expect(ownPath(address, '/office')).toBe('/office');
});

test('whatever is asked, a browser stays on this site', () => {
  const parts = constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '\t',
    '\n',
    ':',
    '@',
    '?',
    '#',
    'elsewhere.example',
    'ru',
    '%2f',
    ' '
  );
  assert(
    property(array(parts, { maxLength: 12 }), (pieces) => {
      const path = ownPath(pieces.join(''), '/office');
      expect(new URL(path, 'https://kezdesu.example').origin).toBe('https://kezdesu.example');
    })
  );
});
