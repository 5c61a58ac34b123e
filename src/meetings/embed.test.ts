import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { embedOf } from './embed.ts';

const ALLOWED = [
  'www.youtube-nocookie.com',
  'www.facebook.com',
  'www.tiktok.com',
  'www.instagram.com',
  'tv.example.kz'
];

test.each([
  ['https://www.youtube.com/watch?v=kezdesu-1&t=5s', 'https://www.youtube-nocookie.com/embed/kezdesu-1'],
  ['https://youtu.be/kezdesu-1', 'https://www.youtube-nocookie.com/embed/kezdesu-1'],
  ['https://m.youtube.com/live/kezdesu-1?feature=share', 'https://www.youtube-nocookie.com/embed/kezdesu-1'],
  ['https://www.tiktok.com/@ministry/video/7300000000', 'https://www.tiktok.com/player/v1/7300000000'],
  ['https://www.instagram.com/reel/C0abc_-1/', 'https://www.instagram.com/p/C0abc_-1/embed/'],
  [
    'https://www.facebook.com/ministry/videos/123/',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fministry%2Fvideos%2F123%2F'
  ],
  ['https://tv.example.kz/live/7', 'https://tv.example.kz/live/7']
])('%s is shown by its player', (url, src) => {
  expect(embedOf(url, ALLOWED)?.src).toBe(src);
});

test('a recording may begin at a second of it', () => {
  expect(embedOf('https://youtu.be/kezdesu-1', ALLOWED, 61)?.src).toBe(
    'https://www.youtube-nocookie.com/embed/kezdesu-1?start=61'
  );
});

test.each([
  'https://www.youtube.com/@ministry',
  'https://www.youtube.com/watch?v="><script>',
  'https://t.me/ministry/5',
  'https://www.tiktok.com/@ministry/live',
  'https://www.youtube.com.evil.example/watch?v=kezdesu-1',
  'https://tv.example.kz@evil.example/live',
  'http://tv.example.kz/live',
  'javascript:alert(1)',
  ''
])('%j is shown in no page', (url) => {
  expect(embedOf(url, ALLOWED)).toBeNull();
});

test('whatever is given, only an allowed host is shown', () => {
  const host = fc.constantFrom(
    'youtube.com',
    'youtu.be',
    'tiktok.com',
    'tv.example.kz',
    'evil.example',
    'www.facebook.com'
  );
  fc.assert(
    fc.property(host, fc.webPath(), fc.subarray(ALLOWED), (at, path, allowed) => {
      const embed = embedOf(`https://${at}${path}`, allowed);
      expect(embed === null || (allowed.includes(embed.host) && embed.src.startsWith(`https://${embed.host}/`))).toBe(
        true
      );
    })
  );
});
