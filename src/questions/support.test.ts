import { array, assert, nat, property, record, uuid } from 'fast-check';
import { expect, test } from 'vitest';
import { readSupportNotice, supportNotices } from './support.ts';

const changes = array(record({ meeting: uuid(), question: uuid(), support: nat() }), { maxLength: 500 });

test('notices carry every change and fit into what PostgreSQL sends', () => {
  assert(
    property(changes, (some) => {
      const notices = supportNotices(some);
      expect(notices.flatMap(readSupportNotice)).toEqual(some);
      expect(notices.filter((notice) => Buffer.byteLength(notice) >= 8000)).toEqual([]);
    })
  );
});

test('a strange notice says nothing', () => {
  expect(['', 'x', '{}', '[1]', '[[1,2,3]]', '[["a","b","c"]]'].flatMap(readSupportNotice)).toEqual([]);
});
