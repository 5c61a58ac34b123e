import { expect, test } from 'vitest';
import { refusedField } from '#platform/result.ts';
import { faultOfBroadcast, faultOfBroadcastWords } from './broadcast.ts';

test('a broadcast has an address of its platform', () => {
  expect([
    faultOfBroadcast('youtube', 'https://www.youtube.com/live/abc'),
    faultOfBroadcast('youtube', 'https://youtu.be/abc'),
    faultOfBroadcast('site', 'https://dsm.gov.kz/live')
  ]).toEqual([undefined, undefined, undefined]);
  const other = refusedField('url', 'other-platform');
  expect(faultOfBroadcast('youtube', 'https://youtube.com.example.org/')).toEqual(other);
  expect(faultOfBroadcast('facebook', 'https://youtube.com/live/abc')).toEqual(other);
});

test('an address that is not plain https is refused', () => {
  const refusal = refusedField('url', 'not-https');
  const wrong = ['http://youtube.com', 'javascript:alert(1)', 'youtube.com', '', 'https://a:b@youtube.com/'];
  expect(wrong.map((url) => faultOfBroadcast('youtube', url))).toEqual(wrong.map(() => refusal));
});

test('a title or a text alternative stands in both languages or in neither', () => {
  const none = { titleKk: null, titleRu: null, aboutKk: null, aboutRu: null };
  expect(faultOfBroadcastWords(none)).toBeUndefined();
  expect(faultOfBroadcastWords({ ...none, titleKk: 'Эфир', titleRu: 'Эфир' })).toBeUndefined();
  expect(faultOfBroadcastWords({ ...none, titleKk: 'Эфир' })).toEqual(refusedField('titleRu', 'required'));
  expect(faultOfBroadcastWords({ ...none, aboutRu: 'С субтитрами' })).toEqual(refusedField('aboutKk', 'required'));
});
