import { expect, test } from 'vitest';
import { staff, system, visitor } from '../../tests/support/actors.ts';
import { canAddSpoken, canRunSession, canWatchBoard } from './permissions.ts';

const meeting = { body: 'health' };
const actors = [
  staff('moderator'),
  staff('first-head'),
  staff('deputy-head'),
  system,
  staff('hall-operator'),
  staff('moderator', 'labour'),
  staff('executor'),
  visitor()
];

test('the session is run by moderators and heads of the body', () => {
  expect(actors.map((actor) => canRunSession(actor, meeting))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false
  ]);
});

test('a hall operator adds what is spoken in the hall, and no more', () => {
  expect(actors.map((actor) => canAddSpoken(actor, meeting))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false
  ]);
});

test('presenters, press officers and the control see the board of a meeting', () => {
  const watchers = [staff('presenter'), staff('press-officer'), staff('controller', 'ap', ['administration'])];
  expect([...watchers, staff('executor'), visitor()].map((actor) => canWatchBoard(actor, meeting))).toEqual([
    true,
    true,
    true,
    false,
    false
  ]);
});
