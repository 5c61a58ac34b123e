import { expect, test } from 'vitest';
import { openRefusal, turnRefusal, workRefusal } from './session.ts';

const phases = ['before', 'open', 'closed'] as const;
const report = { kind: 'report', question: null } as const;
const startsAt = Temporal.Instant.from('2026-12-01T05:00:00Z');
const pause = { kind: 'break', question: null } as const;

test('a session is opened once and worked in while it is open', () => {
  expect(phases.map((phase) => openRefusal(phase, { startsAt, now: startsAt }))).toEqual([
    undefined,
    'session-already-open',
    'session-closed'
  ]);
  expect(phases.map(workRefusal)).toEqual(['session-not-open', undefined, 'session-closed']);
});

const minutesBefore = (minutes: number) => openRefusal('before', { startsAt, now: startsAt.subtract({ minutes }) });

test('a session is opened an hour before the start, not earlier', () => {
  expect([24 * 60, 61, 60, 0, -600].map(minutesBefore)).toEqual([
    'session-too-early',
    'session-too-early',
    undefined,
    undefined,
    undefined
  ]);
});

test('the floor passes to anyone but the one who holds it', () => {
  expect(turnRefusal('open', pause, report)).toBeUndefined();
  expect(turnRefusal('open', { kind: 'question', question: 'a' }, { kind: 'question', question: 'b' })).toBeUndefined();
  expect(turnRefusal('open', report, report)).toBe('floor-already-held');
  expect(turnRefusal('open', pause, pause)).toBe('floor-already-free');
  expect(turnRefusal('closed', pause, report)).toBe('session-closed');
});
