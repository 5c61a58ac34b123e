// What somebody with every right over the database can do, and how each is found. Triggers are off while they do it.
import pg from 'pg';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { event } from '../../event.ts';
import { database, databasePool } from '../database/database.ts';
import { system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { publishJournalHead, verifyJournal } from './index.ts';
import { appendToJournal } from './journal.store.ts';

const url = useDatabase();
const ROWS = 40;
const at = Temporal.Instant.from('2026-11-20T05:00:00Z');

/** SQL that writes the chain anew from a row to the end, as journal_append would. */
const rewriteFrom = (seq: number): string => `
  do $$
  declare r journal; previous bytea := (select hash from journal where seq = ${seq} - 1);
  begin
    for r in select * from journal where seq >= ${seq} order by seq loop
      update journal set previous_hash = previous, hash = sha256(convert_to(encode(previous, 'hex') || E'\\n' ||
        journal_body(salt, seq, at, actor_kind, actor_id, act, type, object_kind, object_id, facts), 'UTF8'))
      where seq = r.seq returning hash into previous;
    end loop;
  end $$`;

const asSuperuser = async (...statements: string[]): Promise<void> => {
  const client = new pg.Client({ connectionString: url() });
  await client.connect();
  await client.query('set session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.end();
};

const ring = (from: number, to: number): Promise<void> =>
  database()
    .transaction()
    .execute(async (tx) => {
      for (let n = from; n <= to; n++)
        await appendToJournal(tx, { actor: system, act: 'ring', event: event('Rung', 'bell', `bell-${n}`), at });
    });

const hashAt = async (seq: number): Promise<string> => {
  const { rows } = await databasePool().query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from journal where seq = $1`,
    [seq]
  );
  return rows[0]?.hash ?? '';
};

let whole: unknown;

beforeAll(async () => {
  await ring(1, 20);
  // Row 21 publishes row 20 as the head.
  await publishJournalHead(system, {}, { at });
  await ring(22, ROWS);
  whole = { ok: true, rows: ROWS, head: await hashAt(ROWS), heads: 1 };
  await asSuperuser('create table journal_as_it_was as table journal', 'create table published as table publications');
});
afterEach(async () => {
  await asSuperuser('delete from publications', 'delete from journal');
  await asSuperuser(
    'insert into journal select * from journal_as_it_was',
    'insert into publications select * from published'
  );
  expect(await verifyJournal(databasePool())).toEqual(whole);
});

const broken = (seq: number, fault: string, rows = seq - 1): unknown => ({ ok: false, rows, seq, fault });

test.each([
  ['a changed fact', `update journal set facts = '{"loud":false}' where seq = 7`, broken(7, 'changed-row')],
  ['a changed time', `update journal set at = at + interval '1 microsecond' where seq = 7`, broken(7, 'changed-row')],
  ['a changed salt', 'update journal set salt = gen_random_uuid() where seq = 7', broken(7, 'changed-row')],
  ['a salt taken away', 'update journal set salt = null where seq = 7', broken(7, 'changed-row')],
  ['a deleted row', 'delete from journal where seq = 7', broken(7, 'gap')],
  ['a deleted first row', 'delete from journal where seq = 1', broken(1, 'gap')]
])('%s is found and named by its row', async (_, statement, verdict) => {
  await asSuperuser(statement);
  expect(await verifyJournal(databasePool())).toEqual(verdict);
});

test('two rows that changed places are found at the first of them', async () => {
  await asSuperuser(
    'update journal set seq = -seq where seq in (7, 8)',
    'update journal set seq = 15 + seq where seq in (-7, -8)'
  );
  expect(await verifyJournal(databasePool())).toEqual(broken(7, 'broken-link'));
});

test('a row rewritten together with its hash is found where the next row does not continue it', async () => {
  await asSuperuser(
    `update journal set act = 'hush' where seq = 7`,
    rewriteFrom(7),
    `update journal j set previous_hash = k.previous_hash, hash = k.hash from journal_as_it_was k
     where k.seq = j.seq and j.seq > 7`
  );
  expect(await verifyJournal(databasePool())).toEqual(broken(8, 'broken-link'));
});

test('a tail rewritten consistently is found at the head that was published', async () => {
  await asSuperuser(`update journal set act = 'hush' where seq = 7`, rewriteFrom(7));
  expect(await verifyJournal(databasePool())).toEqual(broken(20, 'other-head'));
});

test('a tail rewritten after the last published head is found by whoever kept a later one', async () => {
  const kept = { seq: 35, hash: await hashAt(35) };
  await asSuperuser(`update journal set act = 'hush' where seq = 30`, rewriteFrom(30));
  expect(await verifyJournal(databasePool())).toMatchObject({ ok: true });
  expect(await verifyJournal(databasePool(), { kept: [kept] })).toEqual(broken(35, 'other-head'));
});

test('a tail rewritten together with the published head is found by whoever kept that head', async () => {
  const kept = { seq: 20, hash: await hashAt(20) };
  await asSuperuser(
    `update journal set act = 'hush' where seq = 7`,
    rewriteFrom(7),
    `update publications set content = replace(content, '${kept.hash}', (select encode(hash, 'hex') from journal where seq = 20))`,
    `update publications set sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')`,
    `update journal set facts = facts || jsonb_build_object('sha256', (select sha256 from publications)) where seq = 21`,
    rewriteFrom(21)
  );
  expect(await verifyJournal(databasePool())).toMatchObject({ ok: true, heads: 1 });
  expect(await verifyJournal(databasePool(), { kept: [kept] })).toEqual(broken(20, 'other-head'));
});

test('a journal cut off is found by whoever kept a head beyond its end', async () => {
  const kept = { seq: ROWS, hash: await hashAt(ROWS) };
  await asSuperuser('delete from journal where seq > 30');
  expect(await verifyJournal(databasePool(), { kept: [kept] })).toEqual(broken(ROWS, 'cut-off', 30));
});

test('a publication that was changed, or taken away, is named by the row that made it', async () => {
  await asSuperuser(`update publications set content = replace(content, '2026', '2025')`);
  expect(await verifyJournal(databasePool())).toEqual(broken(21, 'changed-publication', ROWS));
  await asSuperuser(`update publications set sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')`);
  expect(await verifyJournal(databasePool())).toEqual(broken(21, 'changed-publication', ROWS));
  await asSuperuser('delete from publications');
  expect(await verifyJournal(databasePool())).toEqual(broken(21, 'changed-publication', ROWS));
});
