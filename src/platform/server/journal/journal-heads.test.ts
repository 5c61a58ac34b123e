import { expect, test } from 'vitest';
import { event } from '../../event.ts';
import { database, databasePool } from '../database/database.ts';
import { staff, system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { chainBlock, compareHead, headAfter, newestHeads, publishJournalHead, verifyJournal } from './index.ts';
import { appendToJournal } from './journal.store.ts';

useDatabase();

/** 20 November in Kazakhstan. */
const at = Temporal.Instant.from('2026-11-19T19:05:00Z');

const ring = (): Promise<number> =>
  database()
    .transaction()
    .execute((tx) => appendToJournal(tx, { actor: system, act: 'ring', event: event('Rung', 'bell', ''), at }));

test('an empty journal has no head to publish', async () => {
  expect(await publishJournalHead(system, {}, { at })).toEqual({ ok: false, refusal: { reason: 'not-found' } });
  expect(await newestHeads(1, 10)).toEqual({ total: 0, heads: [] });
  expect(await chainBlock(0)).toBeUndefined();
});

test('only the clock publishes a head', async () => {
  await ring();
  expect(await publishJournalHead(staff('administrator'), {}, { at })).toEqual({
    ok: false,
    refusal: { reason: 'not-permitted' }
  });
});

test('a day has one head, also when it is published twice at once and the journal has grown since', async () => {
  const last = await ring();
  const both = await Promise.all([publishJournalHead(system, {}, { at }), publishJournalHead(system, {}, { at })]);
  await ring();
  both.push(await publishJournalHead(system, {}, { at: at.add({ hours: 23 }).subtract({ minutes: 6 }) }));
  expect(both.filter((outcome) => outcome.ok && outcome.value.fresh)).toHaveLength(1);
  const { rows } = await databasePool().query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from journal where seq = ${last}`
  );
  expect((await newestHeads(1, 10)).heads).toEqual([
    {
      day: '2026-11-20',
      seq: last,
      hash: rows[0]?.hash,
      rows: last,
      time: at.toString(),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/)
    }
  ]);
});

test('each day is followed by the next, the newest first, and each row has the first head after it', async () => {
  await publishJournalHead(system, {}, { at: at.add({ hours: 24 }) });
  const { heads, total } = await newestHeads(1, 1);
  expect([total, heads.map(({ day }) => day)]).toEqual([2, ['2026-11-21']]);
  expect((await newestHeads(2, 1)).heads.map(({ day }) => day)).toEqual(['2026-11-20']);
  expect([(await headAfter(1))?.day, (await headAfter(3))?.day, await headAfter(99)]).toEqual([
    '2026-11-20',
    '2026-11-21',
    undefined
  ]);
  expect(await verifyJournal(databasePool())).toMatchObject({ ok: true, heads: 2 });
});

test('anyone can ask whether a row still has the hash they kept', async () => {
  const head = (await newestHeads(1, 1)).heads[0];
  expect(await compareHead(head?.seq ?? 0, (head?.hash ?? '').toUpperCase())).toBe('same');
  expect(await compareHead(head?.seq ?? 0, 'f'.repeat(64))).toBe('other');
  expect(await compareHead(1_000, 'f'.repeat(64))).toBe('missing');
});

test('the file of the chain ends at the last published head', async () => {
  const lines = (await chainBlock(0))?.trimEnd().split('\n');
  expect(lines?.map((line) => line.split(' ')[0])).toEqual(['1', '2', '3', '4']);
  expect(lines?.[0]).toMatch(/^1 [0-9a-f]{64}$/);
  expect(await chainBlock(1)).toBeUndefined();
});
