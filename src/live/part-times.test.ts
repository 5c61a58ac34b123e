import { expect, test } from 'vitest';
import { partRow, plannedAndReal, type PartTimes } from './part-times.ts';

const MINUTE = 60_000;
const part: PartTimes = { plannedMinutes: 30, startedAt: 5 * MINUTE, endedAt: null };

test('a part is held against its plan: not begun, lasting, ended', () => {
  expect(partRow({ ...part, startedAt: null }, 90 * MINUTE)).toEqual({
    plannedMinutes: 30,
    realMinutes: null,
    over: null
  });
  expect(partRow(part, 15 * MINUTE + 1)).toEqual({ plannedMinutes: 30, realMinutes: 11, over: -19 });
  expect(partRow({ ...part, endedAt: 45 * MINUTE }, 90 * MINUTE)).toEqual({
    plannedMinutes: 30,
    realMinutes: 40,
    over: 10
  });
});

test('the floor is held against what the meeting planned for it', () => {
  const spent = { report: 31 * MINUTE, question: 20 * MINUTE, answer: 50 * MINUTE, break: 90_000 };
  expect(plannedAndReal({ plannedMinutes: 120, reportMinutes: 30 }, spent)).toEqual({
    report: { plannedMinutes: 30, realMinutes: 31, over: 1 },
    questions: { plannedMinutes: 90, realMinutes: 70, over: -20 },
    breaks: { plannedMinutes: null, realMinutes: 2, over: null }
  });
});
