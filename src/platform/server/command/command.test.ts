import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { event } from '../../event.ts';
import { accepted, refused } from '../../result.ts';
import { databasePool, database } from '../database/database.ts';
import { verifyJournal } from '../journal/verify-journal.views.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { command, nothingToFind } from './command.ts';
import { field } from './input.ts';
import { z } from 'zod';

useDatabase();

const system = { kind: 'system', name: 'tests' } as const;

const take = command({
  name: 'take-number',
  input: z.object({ by: field.wholeNumber(1, 9), note: field.optionalText(10) }),
  find: nothingToFind,
  may: (actor) => actor.kind === 'system',
  async run({ input, tx, now }) {
    const row = { key: `n${input.by}`, windowStart: now, taken: input.by };
    await tx.insertInto('rateLimits').values(row).execute();
    if (input.by === 9) return refused('too-many');
    return accepted({ taken: input.by }, event('NumberTaken', 'number', String(input.by), { by: input.by }));
  }
});

const rows = async (): Promise<number> => {
  const result = await sql<{ n: number }>`select count(*) as n from rate_limits`.execute(database());
  return result.rows[0]?.n ?? -1;
};

test('an accepted act is saved and journaled', async () => {
  expect(await take(system, { by: '3' })).toEqual({ ok: true, value: { taken: 3 } });
  const entries = await database().selectFrom('journal').select(['act', 'type', 'objectId', 'facts']).execute();
  expect(entries).toEqual([{ act: 'take-number', type: 'NumberTaken', objectId: '3', facts: { by: 3 } }]);
});

test('a refusal leaves nothing behind', async () => {
  const before = await rows();
  expect(await take(system, { by: '9' })).toEqual({ ok: false, refusal: { reason: 'too-many' } });
  expect(await rows()).toBe(before);
});

test('input that does not fit is refused field by field', async () => {
  expect(await take(system, { by: 'x', note: 'much too long a note' })).toEqual({
    ok: false,
    refusal: {
      reason: 'invalid',
      issues: [
        { field: 'by', code: 'not-a-number' },
        { field: 'note', code: 'too-long', params: { limit: 10 } }
      ]
    }
  });
});

test('who may not is refused', async () => {
  const visitor = { kind: 'visitor', device: null } as const;
  expect(await take(visitor, { by: '4' })).toEqual({ ok: false, refusal: { reason: 'not-permitted' } });
});

test('the same receipt at once is carried out once and answered alike', async () => {
  const before = await rows();
  const answers = await Promise.all([1, 2, 3, 4].map(() => take(system, { by: '5' }, { receipt: 'one' })));
  expect(answers).toEqual(Array.from({ length: 4 }, () => ({ ok: true, value: { taken: 5 } })));
  expect(await rows()).toBe(before + 1);
});

test('the journal refuses to be changed', async () => {
  await expect(databasePool().query("update journal set act = 'x'")).rejects.toThrow('append-only');
  await expect(databasePool().query('delete from journal')).rejects.toThrow('append-only');
  await expect(databasePool().query('truncate journal cascade')).rejects.toThrow('append-only');
});

test('the chain verifies, and a row changed behind the triggers is named', async () => {
  await Promise.all([1, 2, 6, 7].map((by) => take(system, { by: String(by) })));
  expect(await verifyJournal(databasePool())).toMatchObject({ ok: true });
  await databasePool().query(
    `begin; set local session_replication_role = replica; update journal set object_id = 'forged' where seq = 3; commit`
  );
  expect(await verifyJournal(databasePool())).toEqual({ ok: false, rows: 2, seq: 3, fault: 'changed-row' });
});
