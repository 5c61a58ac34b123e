import { expect, test } from 'vitest';
import { commentsOfSheets } from './comment-table.ts';

const sheet = (...cells: string[][]) => [{ name: 'x', cells }];

test('a table of a site is read by its heads; authors and other columns are left', () => {
  const at = Temporal.Instant.from('2026-11-20T05:00:00Z');
  expect(
    commentsOfSheets(
      sheet(
        ['commentId', 'author', 'textDisplay', 'publishedAt'],
        ['c1', 'somebody', 'Су қашан беріледі?', '2026-11-20T05:00:00Z'],
        ['c2', 'somebody', 'Когда мост?', 'yesterday'],
        ['c3', 'somebody', '', '']
      )
    )
  ).toEqual([
    { key: 'c1', text: 'Су қашан беріледі?', saidAt: at },
    { key: 'c2', text: 'Когда мост?', saidAt: null }
  ]);
});

test('a table without a column of texts is none', () => {
  expect(commentsOfSheets(sheet(['a', 'b'], ['1', '2']))).toBeNull();
  expect(commentsOfSheets(sheet(['ID', 'Дата'], ['1', '2026-01-01']))).toBeNull();
  expect(commentsOfSheets([])).toBeNull();
});
