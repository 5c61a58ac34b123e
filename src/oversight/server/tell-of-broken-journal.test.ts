import { beforeAll, expect, test } from 'vitest';
import { event } from '#platform/event.ts';
import { database, databasePool } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { askJournalVerification } from '#platform/server/journal/index.ts';
import { carryOutVerification } from '#platform/server/journal/carry-out-verification.ts';
import { lastVerdict } from '#platform/server/journal/verifications.views.ts';
import { appendToJournal } from '#platform/server/journal/journal.store.ts';
import { system } from '../../../tests/support/actors.ts';
import { useDatabase } from '../../../tests/support/database.ts';
import { lastEvent } from '../../../tests/support/journal.ts';
import { lettersTo } from '../../../tests/support/letters.ts';
import { postHolder, useRegistry } from '../../../tests/support/registry.ts';
import { brokenJournalTold } from './tell-of-broken-journal.ts';

useDatabase();
useRegistry();

const people = { controller: newId(), administrator: newId(), 'press-officer': newId() } as const;

beforeAll(async () => {
  for (const duty of ['controller', 'administrator', 'press-officer'] as const)
    await postHolder(people[duty], 'administration', duty);
  const at = Temporal.Instant.from('2026-11-20T05:00:00Z');
  await database()
    .transaction()
    .execute(async (tx) => {
      for (let n = 0; n < 10; n++)
        await appendToJournal(tx, { actor: system, act: 'ring', event: event('Rung', 'bell', ''), at });
    });
});

/** A verification and its letters, handed over twice as the queue may. */
const verify = async (minute: number): Promise<void> => {
  const at = Temporal.Instant.from('2026-11-21T05:00:00Z').add({ minutes: minute });
  const asked = await askJournalVerification(system, {}, { at });
  if (!asked.ok) throw new Error(asked.refusal.reason);
  await carryOutVerification(asked.value.verification);
  if ((await lastVerdict()) === 'whole') return;
  const found = await lastEvent('JournalFoundBroken');
  await Promise.all([brokenJournalTold.run(found), brokenJournalTold.run(found)]);
};

const counts = (): Promise<number[]> =>
  Promise.all(Object.values(people).map(async (person) => (await lettersTo(`${person}@example.kz`)).length));

test('a whole journal tells nobody, a changed row its controllers and administrators once', async () => {
  await verify(0);
  expect(await counts()).toEqual([0, 0, 0]);
  const client = await databasePool().connect();
  await client.query('set session_replication_role = replica');
  await client.query(
    `update journal set act = 'hush' where seq = 4 + (select min(seq) from journal where act = 'ring')`
  );
  await client.query('set session_replication_role = origin');
  client.release();
  await verify(10);
  await verify(20);
  expect(await counts()).toEqual([1, 1, 0]);
  const [letter] = await lettersTo(`${people.controller}@example.kz`);
  expect(letter).toMatch(/В этой записи стоит не то|записи № \d+/);
  expect(letter).toContain('/ru/office/journal');
});
