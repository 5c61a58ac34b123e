import { expect, test } from 'vitest';
import { openRefusal, turnRefusal, workRefusal } from './session.ts';

const phases = ['before', 'open', 'closed'] as const;
const report = { kind: 'report', question: null } as const;
const pause = { kind: 'break', question: null } as const;

test('a session is opened once and worked in while it is open', () => {
  expect(phases.map(openRefusal)).toEqual([undefined, 'session-already-open', 'session-closed']);
  expect(phases.map(workRefusal)).toEqual(['session-not-open', undefined, 'session-closed']);
});

test('the floor passes to anyone but the one who holds it', () => {
  expect(turnRefusal('open', pause, report)).toBeUndefined();
  expect(turnRefusal('open', { kind: 'question', question: 'a' }, { kind: 'question', question: 'b' })).toBeUndefined();
  expect(turnRefusal('open', report, report)).toBe('floor-already-held');
  expect(turnRefusal('open', pause, pause)).toBe('floor-already-free');
  expect(turnRefusal('closed', pause, report)).toBe('session-closed');
});
