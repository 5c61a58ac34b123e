import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockOf, printLength, readClock, reportWarning, spentBy, type Turn, turnKinds } from './floor.ts';

const MINUTE = 60_000;
const opened = Date.parse('2026-12-01T05:00:00Z');

/** Turns as the commands make them: each begins where the one before ended, the last one lasts. */
const turnsOf = (lengths: { kind: Turn['kind']; minutes: number }[]): Turn[] => {
  let at = opened;
  return lengths.map(({ kind, minutes }, index) => {
    const from = at;
    at += minutes * MINUTE;
    return { kind, from, to: index === lengths.length - 1 ? null : at };
  });
};

const lengths = fc.array(fc.record({ kind: fc.constantFrom(...turnKinds), minutes: fc.integer({ min: 0, max: 90 }) }), {
  minLength: 1,
  maxLength: 40
});

test('the turns of a session add up to the time that has passed', () => {
  fc.assert(
    fc.property(lengths, fc.nat({ max: 5_000_000 }), (turnLengths, later) => {
      const turns = turnsOf(turnLengths);
      const last = turns[turns.length - 1];
      const now = (last ? last.from : opened) + later;
      const clock = clockOf(120, { openedAt: opened, closedAt: null }, turns);
      const reading = readClock(clock, now);
      const ended = Object.values(clock.spent).reduce((sum, each) => sum + each, 0);
      expect(ended + (reading.turn?.lasted ?? 0)).toBe(reading.elapsed);
    })
  );
});

test('the report is the sum of its turns, also while it lasts', () => {
  fc.assert(
    fc.property(lengths, (turnLengths) => {
      const turns = turnsOf(turnLengths);
      const now = opened + turnLengths.reduce((sum, { minutes }) => sum + minutes, 0) * MINUTE;
      const expected = turnLengths
        .filter(({ kind }) => kind === 'report')
        .reduce((sum, { minutes }) => sum + minutes, 0);
      const reading = readClock(clockOf(100, { openedAt: opened, closedAt: null }, turns), now);
      expect([reading.report, reading.reportShare]).toEqual([expected * MINUTE, expected / 100]);
    })
  );
});

test('the report is warned at four fifths of the quarter, when it is used up and when it is over', () => {
  const minutes = [0, 23, 24, 29, 30, 31];
  expect(minutes.map((report) => reportWarning(report, 120))).toEqual([
    'within',
    'within',
    'near',
    'near',
    'used-up',
    'over'
  ]);
});

test('a clock is read at any moment without asking again', () => {
  const turns: Turn[] = [
    { kind: 'break', from: opened, to: opened + MINUTE },
    { kind: 'report', from: opened + MINUTE, to: null }
  ];
  const clock = clockOf(60, { openedAt: opened, closedAt: null }, turns);
  expect(clock).toEqual({
    plannedMinutes: 60,
    openedAt: '2026-12-01T05:00:00.000Z',
    closedAt: null,
    turn: { kind: 'report', startedAt: '2026-12-01T05:01:00.000Z' },
    spent: { report: 0, question: 0, answer: 0, break: MINUTE }
  });
  expect(readClock(clock, opened + 13 * MINUTE)).toEqual({
    elapsed: 13 * MINUTE,
    elapsedShare: 13 / 60,
    report: 12 * MINUTE,
    reportShare: 0.2,
    reportAllowed: 15 * MINUTE,
    warning: 'near',
    turn: { kind: 'report', lasted: 12 * MINUTE }
  });
});

test('before the session, and by a clock that runs behind, nothing has passed', () => {
  const nothing = { report: 0, question: 0, answer: 0, break: 0 };
  expect(readClock(clockOf(60, null, []), opened)).toMatchObject({
    elapsed: 0,
    report: 0,
    warning: 'within',
    turn: null
  });
  const clock = clockOf(60, { openedAt: opened, closedAt: null }, [{ kind: 'report', from: opened, to: null }]);
  expect(readClock(clock, opened - MINUTE)).toMatchObject({ elapsed: 0, report: 0 });
  expect(spentBy([])).toEqual(nothing);
});

test('a closed session stands still', () => {
  const session = { openedAt: opened, closedAt: opened + 90 * MINUTE };
  const clock = clockOf(60, session, [{ kind: 'report', from: opened, to: opened + 90 * MINUTE }]);
  expect(readClock(clock, opened + 500 * MINUTE)).toMatchObject({
    elapsed: 90 * MINUTE,
    report: 90 * MINUTE,
    warning: 'over',
    turn: null
  });
});

test('a length of time is printed with hours only when there are any', () => {
  expect([0, 309_000, 3_909_999, -5].map(printLength)).toEqual(['0:00', '5:09', '1:05:09', '0:00']);
});
