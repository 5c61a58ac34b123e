import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { isSystem } from '../../actor.ts';
import { event, publishing } from '../../event.ts';
import { accepted } from '../../result.ts';
import { command, nothingToFind } from '../command/command.ts';
import { database, databasePool } from '../database/database.ts';
import { chainBlock, publishJournalHead } from '../journal/index.ts';
import { appendToJournal } from '../journal/journal.store.ts';
import { system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { freeze, listPublications, publicationKinds, type Receipt, receiptOf } from './index.ts';

useDatabase();

const folder = mkdtempSync(join(tmpdir(), 'kezdesu-receipt-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = Temporal.Instant.from('2026-11-20T05:00:00.123456Z');
const place = { kind: 'trial', subject: 'body/2026-3', version: 1 };

const publishTrial = command({
  name: 'publish-trial',
  input: z.object({ text: z.string() }),
  find: nothingToFind,
  may: isSystem,
  async run({ tx, input: { text } }) {
    const frozen = await freeze(tx, { kind: 'trial', subject: 'body/2026-3', content: { text } });
    return frozen ? accepted(null, publishing(event('TrialPublished', 'body', 'body'), frozen)) : accepted(null);
  }
});

const ring = (times: number): Promise<void> =>
  database()
    .transaction()
    .execute(async (tx) => {
      for (let n = 0; n < times; n++)
        await appendToJournal(tx, { actor: system, act: 'ring', event: event('Rung', 'secret-bell', `bell-${n}`), at });
    });

const receipt = async (): Promise<Receipt> => {
  const found = await receiptOf(place);
  if (!found) throw new Error('No receipt.');
  return found;
};

/** Runs bin/verify-receipt as anyone would: its exit code, and which steps it says are right. */
const check = (given: unknown, ...more: string[]): { status: number | null; right: string[]; wrong: string[] } => {
  const file = join(folder, 'receipt.json');
  writeFileSync(file, JSON.stringify(given));
  const script = join(import.meta.dirname, '../../../../bin/verify-receipt');
  const { status, stdout } = spawnSync(process.execPath, [script, file, ...more], { encoding: 'utf8' });
  const steps = (word: string): string[] =>
    [...stdout.matchAll(new RegExp(`^(\\d)\\. ${word}`, 'gm'))].map(([, n]) => n ?? '');
  return { status, right: steps('ok'), wrong: steps('NO') };
};

beforeAll(async () => {
  await ring(3);
  await publishTrial(system, { text: 'Бірінші' }, { at });
  await ring(5);
});

test('before a head is published the receipt proves the row alone', async () => {
  const early = await receipt();
  expect([early.head, early.chain, early.row.seq]).toEqual([null, null, 4]);
  expect(check(early)).toEqual({ status: 0, right: ['1', '2', '3'], wrong: [] });
});

test('after it, the chain leads to the head, and shows nothing of the rows between', async () => {
  await publishJournalHead(system, {}, { at: at.add({ hours: 24 }) });
  const whole = await receipt();
  expect(whole.chain).toHaveLength(5);
  expect(whole.head).toMatchObject({ day: '2026-11-21', seq: 9 });
  expect(JSON.stringify(whole)).not.toContain('bell');
  const kept = `${whole.head?.seq}:${whole.head?.hash}`;
  expect(check(whole, '--head', kept)).toEqual({ status: 0, right: ['1', '2', '3', '4', '5'], wrong: [] });
  expect(check(whole, '--head', `9:${'0'.repeat(64)}`)).toMatchObject({ status: 1, wrong: ['5'] });
  expect(check(whole, '--head', `${whole.row.seq}:${whole.row.hash}`)).toMatchObject({ status: 0 });
});

test('whatever is changed in a receipt, the step that fails is named', async () => {
  const whole = await receipt();
  const { publication, row } = whole;
  const otherContent = publication.content.replace('Бірінші', 'Екінші');
  const chain = whole.chain ?? [];
  const failing = (changed: Partial<Receipt>): string[] => check({ ...whole, ...changed }).wrong;
  expect(failing({ publication: { ...publication, content: otherContent } })).toEqual(['1']);
  expect(failing({ publication: { ...publication, subject: 'other/2026-3' } })).toEqual(['2']);
  expect(failing({ publication: { ...publication, version: 2 } })).toEqual(['2']);
  expect(failing({ publication: { ...publication, publishedAt: '2026-11-19T05:00:00Z' } })).toEqual(['2']);
  expect(failing({ row: { ...row, act: 'forge' } })).toEqual(['3']);
  expect(failing({ row: { ...row, at: at.add({ nanoseconds: 1000 }).toString() } })).toEqual(['3']);
  expect(failing({ row: { ...row, salt: null } })).toEqual(['3']);
  expect(failing({ row: { ...row, previousHash: 'f'.repeat(64) } })).toEqual(['3']);
  expect(failing({ chain: chain.with(2, 'f'.repeat(64)) })).toEqual(['4']);
  expect(failing({ chain: chain.slice(1) })).toEqual(['4']);
  expect(check('nonsense')).toEqual({ status: 1, right: [], wrong: ['1'] });
});

test('a chain kept in files proves the same', async () => {
  const whole = await receipt();
  const file = join(folder, 'chain');
  writeFileSync(file, (await chainBlock(0)) ?? '');
  const without = { ...whole, chain: null, chainFiles: ['/journal/chain/0'] };
  expect(check(without)).toMatchObject({ status: 0, right: ['1', '2', '3'] });
  expect(check(without, file)).toMatchObject({ status: 0, right: ['1', '2', '3', '4'] });
});

test('a row of before the salts proves itself, and no chain goes through such rows', async () => {
  const client = await databasePool().connect();
  await client.query('set session_replication_role = replica');
  await client.query('update journal set salt = null where seq = 6');
  await client.query('set session_replication_role = origin');
  client.release();
  expect(await receipt()).toMatchObject({ chain: null, chainFiles: [], head: { seq: 9 } });
  expect(check(await receipt())).toEqual({ status: 0, right: ['1', '2', '3'], wrong: [] });
});

test('what is published is listed, the newest first, and found by its hash', async () => {
  await publishTrial(system, { text: 'Екінші' }, { at });
  const sha256 = (await receipt()).publication.sha256;
  const all = await listPublications({ sha256: null, kind: null }, 1, 2);
  expect([all.total, all.publications.map(({ kind, version }) => [kind, version])]).toEqual([
    3,
    [
      ['trial', 2],
      ['journal-head', 1]
    ]
  ]);
  expect(await listPublications({ sha256, kind: null }, 1, 2)).toMatchObject({ total: 1, publications: [place] });
  expect(await listPublications({ sha256: null, kind: 'trial' }, 2, 1)).toMatchObject({
    total: 2,
    publications: [place]
  });
  expect(await publicationKinds()).toEqual(['journal-head', 'trial']);
  expect(await receiptOf({ ...place, version: 9 })).toBeUndefined();
});
