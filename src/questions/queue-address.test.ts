import { expect, test } from 'vitest';
import { backToQueue, readQueueQuery, withStatus } from './queue-address.ts';

test('the queue shows what waits unless asked otherwise', () => {
  expect(readQueueQuery(new URLSearchParams('language=klingon&page=x'))).toEqual({
    status: 'awaiting-moderation',
    meeting: '',
    body: '',
    region: '',
    language: '',
    text: '',
    page: 1
  });
});

test('another status keeps the filters and starts anew', () => {
  expect(withStatus('?body=health&page=3&done=publish', 'declined')).toBe('?body=health&status=declined');
});

test('after a decision the queue is the same', () => {
  expect(backToQueue('?/publish=&body=health', 'publish', '26-000001-M')).toBe(
    '/office/questions?body=health&done=publish&number=26-000001-M'
  );
});
