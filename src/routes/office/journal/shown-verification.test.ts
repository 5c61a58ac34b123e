import { expect, test } from 'vitest';
import { showVerification } from './shown-verification.ts';

const askedAt = Temporal.Instant.from('2026-11-22T04:00:00Z');
const one = {
  id: 'v',
  askedBy: null,
  askedAt,
  movedAt: askedAt.add({ seconds: 10 }),
  rowsTotal: 12_000,
  rowsRead: 4_000,
  finishedAt: null,
  head: null,
  fault: null,
  faultSeq: null
};

test('a verification is under way while it moves, and stopped when it has not for five minutes', () => {
  expect(showVerification(one, askedAt.add({ minutes: 1 }), 'en')).toMatchObject({
    state: 'running',
    asked: '22 Nov 2026, 09:00. Asked by: the timetable.',
    read: '4,000',
    total: '12,000'
  });
  expect(showVerification(one, askedAt.add({ minutes: 6 }), 'en').state).toBe('stopped');
});

test('a verdict is the head in full, or the row and what is wrong with it', () => {
  const now = askedAt.add({ hours: 9 });
  const finished = { ...one, rowsRead: 12_000, finishedAt: now };
  expect(showVerification({ ...finished, head: 'ab' }, now, 'en')).toMatchObject({ state: 'whole', head: '12000:ab' });
  expect(showVerification({ ...finished, fault: 'gap', faultSeq: 7 }, now, 'en')).toMatchObject({
    state: 'broken',
    seq: 7,
    fault: 'There is no record with this number.'
  });
});
