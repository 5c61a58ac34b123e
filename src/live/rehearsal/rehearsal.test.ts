import { expect, test } from 'vitest';
import { isMeetingNumber } from '#meetings/index.ts';
import { questionNumber } from '#questions/index.ts';
import { FIRST_REHEARSED_QUESTION, isRehearsedQuestion, rehearsalNumber, rehearsalSerial } from './rehearsal.ts';

test('a rehearsal goes by a number in the form of a meeting’s that no meeting has', () => {
  expect([1, 12, 1_234].map(rehearsalNumber)).toEqual(['9999-001', '9999-012', '9999-1234']);
  expect([1, 12, 1_234].map(rehearsalNumber).every(isMeetingNumber)).toBe(true);
  expect(['9999-012', '2026-012', '9999-1', ''].map(rehearsalSerial)).toEqual([12, undefined, undefined, undefined]);
});

test('its questions are known by their number, and no real one is taken for one', () => {
  expect(isRehearsedQuestion(questionNumber(2026, FIRST_REHEARSED_QUESTION + 1))).toBe(true);
  expect([1, 999_999, 1_000_000, 8_999_999].map((n) => isRehearsedQuestion(questionNumber(2026, n)))).toEqual([
    false,
    false,
    false,
    false
  ]);
});
