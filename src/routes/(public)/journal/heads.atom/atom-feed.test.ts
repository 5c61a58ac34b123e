import { expect, test } from 'vitest';
import { atomFeed } from './atom-feed.ts';

test('a feed names itself, its page and its entries, and no sign of a text becomes markup', () => {
  const entry = {
    id: 'urn:sha256:ab',
    title: 'A & B',
    href: 'https://k.example/1?a=1&b=2',
    updated: '2026-11-22T00:00:00Z',
    text: '<1>'
  };
  const head = {
    title: '"Feed"',
    self: 'https://k.example/f',
    href: 'https://k.example/',
    language: 'kk',
    updated: '2026-11-22T00:00:00Z'
  };
  expect(atomFeed(head, [entry])).toBe(
    [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="kk">',
      '<id>https://k.example/f</id><title>&quot;Feed&quot;</title><updated>2026-11-22T00:00:00Z</updated>',
      '<author><name>Kezdesu</name></author>',
      '<link rel="self" href="https://k.example/f"/><link rel="alternate" href="https://k.example/"/>',
      '<entry><id>urn:sha256:ab</id><title>A &amp; B</title><updated>2026-11-22T00:00:00Z</updated><link rel="alternate" href="https://k.example/1?a=1&amp;b=2"/><content type="text">&lt;1&gt;</content></entry>',
      '</feed>',
      ''
    ].join('\n')
  );
});
