import { expect, test } from 'vitest';
import { boardStates } from './board.ts';
import { BOARD_COLUMNS, columnOf, SORT_ACTS, sortRefusal, type Standing } from './board-act.ts';

const standing = (column: (typeof BOARD_COLUMNS)[number]): Standing =>
  column === 'awaiting' ? { status: 'awaiting-moderation', state: 'new' } : { status: 'published', state: column };

test('a card stands in the column of its status and state, and in none once it has left the board', () => {
  expect(BOARD_COLUMNS.map((column) => columnOf(standing(column)))).toEqual(BOARD_COLUMNS);
  expect(boardStates.map((state) => columnOf({ status: 'declined', state }))).toEqual(boardStates.map(() => undefined));
});

test('what may be done to a card goes by its column', () => {
  const allowed = BOARD_COLUMNS.map((column) => [
    column,
    SORT_ACTS.filter((act) => sortRefusal(standing(column), act, 'open') === undefined)
  ]);
  expect(Object.fromEntries(allowed)).toEqual({
    awaiting: ['publish', 'decline'],
    new: ['shortlist', 'decline'],
    shortlist: ['new', 'decline'],
    'on-screen': ['shortlist'],
    answered: ['shortlist']
  });
});

test('nothing is sorted once the session is closed, and nothing that has left the board', () => {
  const closed = SORT_ACTS.map((act) => sortRefusal(standing('new'), act, 'closed'));
  expect(closed).toEqual(SORT_ACTS.map(() => 'session-closed'));
  const merged = SORT_ACTS.map((act) => sortRefusal({ status: 'merged', state: 'shortlist' }, act, 'open'));
  expect(merged).toEqual(SORT_ACTS.map(() => 'question-not-published'));
});
