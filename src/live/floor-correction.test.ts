import { expect, test } from 'vitest';
import { refused, refusedField } from '#platform/result.ts';
import { correctionRefusal, instantOfClock, type RecordedTurn } from './floor-correction.ts';

const start = Temporal.Instant.from('2026-12-01T05:00:00Z');
const minute = (minutes: number): Temporal.Instant => start.add({ minutes });
const turns: RecordedTurn[] = [
  { id: 'break', kind: 'break', startedAt: start, endedAt: minute(5) },
  { id: 'report', kind: 'report', startedAt: minute(5), endedAt: minute(30) },
  { id: 'question', kind: 'question', startedAt: minute(30), endedAt: null }
];
const now = minute(40);
const at = (id: string, minutes: number) =>
  correctionRefusal(turns, id, { kind: 'answer', startedAt: minute(minutes) }, now);

test('a turn is put right between the start of the one before it and its own end', () => {
  expect([at('report', 0), at('report', 30), at('question', 5), at('question', 40)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined
  ]);
  const outside = refusedField('startedAt', 'outside-its-turn');
  expect([at('report', -1), at('report', 31), at('question', 4), at('question', 41)]).toEqual([
    outside,
    outside,
    outside,
    outside
  ]);
});

test('the first turn begins with the session, but may have been of another kind', () => {
  expect(correctionRefusal(turns, 'break', { kind: 'report', startedAt: minute(1) }, now)).toEqual(
    refusedField('startedAt', 'first-turn-is-opening')
  );
  expect(correctionRefusal(turns, 'break', { kind: 'report', startedAt: start }, now)).toBeUndefined();
});

test('a correction changes something, of a turn that is there', () => {
  expect(correctionRefusal(turns, 'report', { kind: 'report', startedAt: minute(5) }, now)).toEqual(
    refused('correction-changes-nothing')
  );
  expect(correctionRefusal(turns, 'none', { kind: 'report', startedAt: start }, now)).toEqual(refused('not-found'));
});

test('a time of the wall clock is the nearest such moment, also past midnight', () => {
  const near = Temporal.Instant.from('2026-12-01T18:59:40Z');
  const read = (typed: string) => instantOfClock(typed, near, 'Asia/Almaty')?.toString();
  expect([read('23:58'), read('00:01:30'), read('23:59'), read('23:59:40'), read('24:00'), read('noon')]).toEqual([
    '2026-12-01T18:58:00Z',
    '2026-12-01T19:01:30Z',
    '2026-12-01T18:59:40Z',
    '2026-12-01T18:59:40Z',
    undefined,
    undefined
  ]);
});
