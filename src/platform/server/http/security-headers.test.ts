import { expect, test } from 'vitest';
import { SECURITY_HEADERS, securityHeadersOf } from './security-headers.ts';

test('pages and whatever is not a part of the build carry every security header', () => {
  for (const url of ['/', '/ru/schedule', '/files/1', '/_app/version.json', '/x?/_app/immutable/'])
    expect(securityHeadersOf(url)).toEqual(SECURITY_HEADERS);
});

test('scripts and styles of the build carry what concerns a part of a page', () => {
  expect(securityHeadersOf('/_app/immutable/chunks/a.js')).toEqual({
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin'
  });
});
