import { expect, test } from 'vitest';
import { refused, refusedField } from '#platform/result.ts';
import { faultOfCandidate, faultOfPoll, isPollOpen } from './time-poll.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const now = Temporal.Instant.from('2026-11-22T05:00:00Z');
const today = day('2026-11-22');

test('one may vote until the end of the last day', () => {
  const poll = { closesOn: today };
  expect([isPollOpen(poll, today), isPollOpen(poll, day('2026-11-23'))]).toEqual([true, false]);
});

test('five times to come are weighed, each once', () => {
  const times = [1, 2, 3, 4, 5].map((hours) => ({ startsAt: now.add({ hours }) }));
  const soon = now.add({ hours: 9 });
  expect(faultOfCandidate(soon, times.slice(1), now)).toBeUndefined();
  expect(faultOfCandidate(soon, times, now)).toEqual(refused('too-many-times', { params: { limit: 5 } }));
  expect(faultOfCandidate(now.add({ hours: 2 }), times, now)).toEqual(refusedField('startsAt', 'time-there-already'));
  expect(faultOfCandidate(now, [], now)).toEqual(refusedField('startsAt', 'time-passed'));
});

test('a poll has two times at least, lasts thirty days at most, and ends before the first of the times', () => {
  const days = [day('2026-12-10'), day('2026-12-30')];
  const opened = (closesOn: string, asked = days) => faultOfPoll(day(closesOn), asked, today);
  expect([opened('2026-11-22'), opened('2026-12-09')]).toEqual([undefined, undefined]);
  expect(opened('2026-12-01', days.slice(1))).toEqual(refused('too-few-times'));
  expect(opened('2026-11-21')).toEqual(refusedField('closesOn', 'day-passed'));
  expect(opened('2026-12-10')).toEqual(refusedField('closesOn', 'poll-after-time'));
  expect(opened('2026-12-23', [day('2027-02-01'), day('2027-02-02')])).toEqual(
    refusedField('closesOn', 'poll-too-long', { params: { days: 30 } })
  );
});
