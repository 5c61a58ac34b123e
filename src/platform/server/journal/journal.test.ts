import { beforeAll, expect, test } from 'vitest';
import { event } from '../../event.ts';
import { database, databasePool } from '../database/database.ts';
import { system, visitor } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { appendToJournal } from './journal.store.ts';
import { journalKinds, journalRows, type JournalFilter, verifyJournal } from './index.ts';

useDatabase();

const anything: JournalFilter = { objectKind: null, objectId: null, type: null, actor: null, from: null, until: null };
const day = (number: number): Temporal.Instant =>
  Temporal.Instant.from('2026-01-01T00:00Z').add({ hours: 24 * number });

beforeAll(() =>
  database()
    .transaction()
    .execute(async (tx) => {
      for (let i = 0; i < 60; i++)
        await appendToJournal(tx, {
          actor: i % 2 ? visitor() : system,
          act: 'ring',
          event: event(i < 5 ? 'Cracked' : 'Rung', 'bell', `bell-${i}`, { loud: true }),
          at: day(i)
        });
    })
);

test('the journal is read backwards, page by page, each row once', async () => {
  const first = await journalRows(anything, null);
  const second = await journalRows(anything, first.next);
  expect([...first.rows, ...second.rows].map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, i) => 60 - i));
  expect([first.next, second.next]).toEqual([11, null]);
});

test('a row tells who did what to what, and carries its hash', async () => {
  const { rows } = await journalRows({ ...anything, objectId: 'bell-2' }, null);
  expect(rows).toEqual([
    {
      seq: 3,
      at: day(2),
      actorKind: 'system',
      actorId: 'tests',
      actorName: null,
      act: 'ring',
      type: 'Cracked',
      objectKind: 'bell',
      objectId: 'bell-2',
      facts: '{"loud":true}',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/)
    }
  ]);
});

test('it is filtered by object, type, actor and day together', async () => {
  const found = await journalRows(
    { objectKind: 'bell', objectId: null, type: 'Cracked', actor: 'tests', from: day(1), until: day(4) },
    null
  );
  expect(found).toMatchObject({ rows: [{ seq: 3 }], next: null });
  expect(await journalRows({ ...anything, objectKind: 'gong' }, null)).toEqual({ rows: [], next: null });
});

test('the filter offers what there is', async () => {
  expect(await journalKinds()).toEqual({ types: ['Cracked', 'Rung'], objectKinds: ['bell'] });
});

test('a chain of more than nine rows is read in the order of its numbers', async () => {
  expect(await verifyJournal(databasePool())).toEqual({
    ok: true,
    rows: 60,
    head: (await journalRows(anything, null)).rows[0]?.hash,
    heads: 0
  });
});
