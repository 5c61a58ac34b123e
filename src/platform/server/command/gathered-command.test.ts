import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { event } from '../../event.ts';
import { accepted, refused } from '../../result.ts';
import { database, databasePool } from '../database/database.ts';
import { verifyJournal } from '../journal/verify-journal.views.ts';
import { staff } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { gatheredCommand } from './gathered-command.ts';
import { field } from './input.ts';

useDatabase();

const system = { kind: 'system', name: 'tests' } as const;
const visitor = { kind: 'visitor', device: null } as const;

const batches: number[] = [];

/** Notes a name; `nobody` is not found, `late` is refused by the rule, `null` by the database. */
const note = gatheredCommand({
  name: 'note-name',
  input: z.object({ name: field.text(40) }),
  findAll: (_, inputs) => Promise.resolve(inputs.map(({ name }) => (name === 'nobody' ? undefined : { name }))),
  may: (actor) => actor.kind !== 'visitor',
  async runAll(tx, acts) {
    batches.push(acts.length);
    const results = acts.map(({ input: { name } }) =>
      name === 'late' ? refused('too-late') : accepted({ name }, event('NameNoted', 'name', name, { name }))
    );
    const noted = acts.flatMap(({ input: { name }, now }) => (name === 'late' ? [] : [{ name, now }]));
    for (const { name, now } of noted)
      await sql`insert into rate_limits (key, window_start, taken)
        values (${name}, ${now.toString()}::timestamptz, ${name === 'null' ? null : 1})`.execute(tx);
    return results;
  }
});

/** Of these names those that stand in the journal, in its order. */
const noted = async (...names: string[]): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`select object_id as name from journal
    where type = 'NameNoted' and object_id = any(${names}) order by seq`.execute(database());
  return rows.map(({ name }) => name);
};

test('acts that come at once are written in few transactions, each with its answer and its row of the journal', async () => {
  batches.length = 0;
  const names = Array.from({ length: 450 }, (_, n) => `n${n}`);
  const outcomes = await Promise.all(names.map((name) => note(system, { name })));
  expect(outcomes).toEqual(names.map((name) => ({ ok: true, value: { name } })));
  expect(await noted(...names)).toEqual(names);
  expect(batches).toEqual([200, 200, 50]);
  expect(await verifyJournal(databasePool())).toMatchObject({ ok: true });
});

test('what is refused to one is carried out for those beside it', async () => {
  const give = (name: string) => note(system, { name });
  const outcomes = await Promise.all([
    give('beside-1'),
    give('nobody'),
    note(visitor, { name: 'stranger' }),
    give('late'),
    give(''),
    give('beside-2')
  ]);
  expect(outcomes.map((outcome) => (outcome.ok ? outcome.value.name : outcome.refusal.reason))).toEqual([
    'beside-1',
    'not-found',
    'not-permitted',
    'too-late',
    'invalid',
    'beside-2'
  ]);
  expect(await noted('beside-1', 'stranger', 'late', 'beside-2')).toEqual(['beside-1', 'beside-2']);
});

test('a fault in the data of one is thrown to it alone', async () => {
  const outcomes = await Promise.allSettled(['sound-1', 'null', 'sound-2'].map((name) => note(system, { name })));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await noted('sound-1', 'null', 'sound-2')).toEqual(['sound-1', 'sound-2']);
});

test('one receipt is carried out once: twice at once, later, and not for somebody else', async () => {
  const give = (name: string, receipt: string) => note(system, { name }, { receipt });
  const [one, two] = await Promise.all([give('once', 'r1'), give('twice', 'r1')]);
  const three = await give('thrice', 'r1');
  expect([one, two, three]).toEqual(Array.from({ length: 3 }, () => ({ ok: true, value: { name: 'once' } })));
  expect(await note(staff('moderator'), { name: 'other' }, { receipt: 'r1' })).toEqual({
    ok: true,
    value: { name: 'other' }
  });
  expect(await noted('once', 'twice', 'thrice', 'other')).toEqual(['once', 'other']);
});

test('a refused act leaves no receipt: mended, it is carried out', async () => {
  const first = await note(system, { name: 'late' }, { receipt: 'r3' });
  const second = await note(system, { name: 'early' }, { receipt: 'r3' });
  expect([first.ok, second.ok]).toEqual([false, true]);
});

test('when the database cannot be reached, all are told, and the next are carried out', async () => {
  const giving = Promise.allSettled(['lost-1', 'lost-2'].map((name) => note(system, { name })));
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(database());
  const told = (await giving).flatMap((outcome) =>
    outcome.status === 'fulfilled' && outcome.value.ok ? [outcome.value.value.name] : []
  );
  expect(await noted('lost-1', 'lost-2')).toEqual(told);
  expect(await note(system, { name: 'after' })).toEqual({ ok: true, value: { name: 'after' } });
  expect(await noted('after')).toEqual(['after']);
});
