import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BoardState, boardStates, nextStates, phaseOf, placeRefusal } from './board.ts';

const state = fc.constantFrom(...boardStates);

test('the board is a path of four states with a way back for a slip', () => {
  expect(boardStates.map((from) => [from, nextStates(from, 'open')])).toEqual([
    ['new', ['shortlist', 'on-screen']],
    ['shortlist', ['new', 'on-screen']],
    ['on-screen', ['shortlist', 'answered']],
    ['answered', ['shortlist']]
  ]);
});

test('before the session only the shortlist is prepared', () => {
  expect(boardStates.flatMap((from) => nextStates(from, 'before'))).toEqual(['shortlist', 'new']);
  expect(placeRefusal('shortlist', 'on-screen', 'before')).toBe('session-not-open');
});

test('after the session nothing moves', () => {
  fc.assert(fc.property(state, state, (from, to) => placeRefusal(from, to, 'closed') === 'session-closed'));
});

test('a refusal has one reason, and staying is not a step', () => {
  expect(placeRefusal('shortlist', 'shortlist', 'open')).toBe('already-there');
  expect(placeRefusal('new', 'answered', 'open')).toBe('no-such-step');
  expect(placeRefusal('new', 'shortlist', 'open')).toBeUndefined();
});

test('however a moderator clicks, a question is answered only from the screen', () => {
  fc.assert(
    fc.property(fc.array(state, { maxLength: 30 }), (wishes) => {
      let at: BoardState = 'new';
      for (const wish of wishes) {
        if (placeRefusal(at, wish, 'open')) continue;
        if (wish === 'answered') expect(at).toBe('on-screen');
        at = wish;
      }
    })
  );
});

test('the phase follows from the two instants of the session', () => {
  expect([undefined, { closedAt: null }, { closedAt: 'then' }].map(phaseOf)).toEqual(['before', 'open', 'closed']);
});
