import { beforeAll, expect, test } from 'vitest';
import { event } from '../../event.ts';
import { database, databasePool } from '../database/database.ts';
import { staff, system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { personRow } from '../../../../tests/support/registry.ts';
import { carryOutVerification, recordJournalVerdict } from './carry-out-verification.ts';
import { askJournalVerification, lastVerifications } from './index.ts';
import { appendToJournal } from './journal.store.ts';

useDatabase();

const at = Temporal.Instant.from('2026-11-20T05:00:00Z');
const controller = staff('controller');
const later = (minutes: number): { at: Temporal.Instant } => ({ at: at.add({ minutes }) });

beforeAll(async () => {
  await personRow(controller.person);
  await database()
    .transaction()
    .execute(async (tx) => {
      for (let n = 0; n < 30; n++)
        await appendToJournal(tx, { actor: system, act: 'ring', event: event('Rung', 'bell', ''), at });
    });
});

const asked = async (minutes: number, by: typeof controller | typeof system = controller): Promise<string> => {
  const outcome = await askJournalVerification(by, {}, later(minutes));
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value.verification;
};

test('a controller asks, the job verifies, and what it found is kept with who asked', async () => {
  expect(await askJournalVerification(staff('moderator'), {}, later(0))).toEqual({
    ok: false,
    refusal: { reason: 'not-permitted' }
  });
  const id = await asked(0);
  expect(await lastVerifications(1)).toMatchObject([{ id, finishedAt: null, head: null }]);
  await carryOutVerification(id);
  expect(await lastVerifications(5)).toEqual([
    {
      id,
      askedBy: `Сынақ ${controller.person}`,
      askedAt: at,
      rowsRead: 31,
      rowsTotal: 31,
      movedAt: expect.any(Temporal.Instant),
      finishedAt: expect.any(Temporal.Instant),
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      fault: null,
      faultSeq: null
    }
  ]);
});

test('while one is under way another is refused, unless it has died', async () => {
  const first = await asked(10);
  expect(await askJournalVerification(controller, {}, later(12))).toEqual({
    ok: false,
    refusal: { reason: 'verification-under-way' }
  });
  const second = await asked(16, system);
  expect((await lastVerifications(2)).map(({ id, askedBy }) => [id, askedBy === null])).toEqual([
    [second, true],
    [first, false]
  ]);
  for (const id of [first, second]) await carryOutVerification(id);
});

test('the verdict is given once, and by the product alone', async () => {
  const id = await asked(30);
  const verdict = { verification: id, verdict: { ok: true, rows: 1, head: 'a'.repeat(64), heads: 0 } };
  expect(await recordJournalVerdict(controller, verdict)).toEqual({ ok: false, refusal: { reason: 'not-permitted' } });
  await carryOutVerification(id);
  expect(await recordJournalVerdict(system, verdict)).toEqual({ ok: false, refusal: { reason: 'not-found' } });
  await carryOutVerification(id);
  const { rows } = await databasePool().query(
    `select type, facts ->> 'rows' as rows from journal where object_id = $1 order by seq`,
    [id]
  );
  expect(rows.map(({ type }) => type)).toEqual(['JournalVerificationAsked', 'JournalVerified']);
});

test('a broken journal is written down with its row', async () => {
  const id = await asked(40);
  const client = await databasePool().connect();
  await client.query('set session_replication_role = replica');
  await client.query(`update journal set act = 'hush' where seq = 12`);
  await client.query('set session_replication_role = origin');
  client.release();
  await carryOutVerification(id);
  expect(await lastVerifications(1)).toMatchObject([
    { id, rowsRead: 11, head: null, fault: 'changed-row', faultSeq: 12 }
  ]);
});
