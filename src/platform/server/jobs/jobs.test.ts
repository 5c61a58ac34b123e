import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { event } from '../../event.ts';
import { database, databasePool } from '../database/database.ts';
import { appendToJournal } from '../journal/journal.store.ts';
import { now } from '../system-clock.ts';
import { staff, system } from '../../../../tests/support/actors.ts';
import { useDatabase } from '../../../../tests/support/database.ts';
import { DEAD_LETTERS, openJobs } from './boss.ts';
import { deadLetters, dropDeadLetter, queueAges, queueStates, retryDeadLetter } from './index.ts';
import { relayEvents } from './relay.store.ts';
import type { JournaledEvent, Subscription } from './subscription.ts';
import { startWorker } from './worker.ts';

const url = useDatabase();
const administrator = staff('administrator', 'administration', ['administration']);

let boss: PgBoss;
beforeAll(async () => (boss = await openJobs(url(), true)));
afterAll(() => boss.stop({ graceful: false }));

const announce = (...ids: string[]): Promise<number[]> =>
  database()
    .transaction()
    .execute(async (tx) => {
      const seqs = [];
      for (const id of ids)
        seqs.push(
          await appendToJournal(tx, { actor: system, act: 'test', event: event('Rung', 'bell', id), at: now() })
        );
      return seqs;
    });

const listener = (name: string, run: Subscription['run'] = () => Promise.resolve()): Subscription => ({
  name,
  on: ['Rung'],
  run
});

/** Five tries with pauses take minutes: the pauses are left out, the tries are not. */
const withoutPauses = (name: string): Promise<unknown> =>
  vi.waitFor(
    async () => {
      await databasePool().query("update pgboss.job set start_after = now() where name = $1 and state = 'retry'", [
        name
      ]);
      expect((await deadLetters(name, 1)).total).toBe(1);
    },
    { timeout: 20_000, interval: 100 }
  );

const jobsIn = async (name: string): Promise<number> => {
  const { rows } = await databasePool().query<{ n: number }>(
    'select count(*)::int as n from pgboss.job where name = $1',
    [name]
  );
  return rows[0]?.n ?? -1;
};

beforeEach(() => databasePool().query('update relay_position set seq = (select coalesce(max(seq), 0) from journal)'));

test('an event reaches its subscriber, as it stands in the journal', async () => {
  const heard: JournaledEvent[] = [];
  const stop = await startWorker(boss, [listener('hear', (ring) => Promise.resolve(void heard.push(ring)))], []);
  const [seq] = await announce('one');
  await vi.waitFor(() => expect(heard).toHaveLength(1), 10_000);
  expect(heard).toEqual([
    { seq, at: expect.stringMatching(/^\d{4}-/), type: 'Rung', object: { kind: 'bell', id: 'one' }, facts: {} }
  ]);
  await stop();
  await boss.offWork('hear');
});

test('two hundred events are answered one after another without a pause between them', async () => {
  const heard: string[] = [];
  const stop = await startWorker(
    boss,
    [listener('hurry', ({ object }) => Promise.resolve(void heard.push(object.id)))],
    []
  );
  await announce(...Array.from({ length: 200 }, (_, i) => `bell-${i}`));
  await vi.waitFor(() => expect(new Set(heard).size).toBe(200), 20_000);
  await stop();
  await boss.offWork('hurry');
});

test('one failing event of a batch does not hold the others up, nor are they done again', async () => {
  const heard: string[] = [];
  const run = ({ object }: JournaledEvent): Promise<void> => {
    heard.push(object.id);
    return object.id === 'cracked' ? Promise.reject(new Error('no')) : Promise.resolve();
  };
  const stop = await startWorker(boss, [listener('sift', run)], []);
  await announce('eight', 'cracked', 'nine');
  await withoutPauses('sift');
  expect(heard.filter((id) => id !== 'cracked')).toEqual(['eight', 'nine']);
  await stop();
  await boss.offWork('sift');
});

test('what always fails is tried six times and lies with the dead letters; tried again once mended, it is done', async () => {
  let broken = true;
  const heard: string[] = [];
  const run = ({ object }: JournaledEvent): Promise<void> => {
    heard.push(object.id);
    return broken ? Promise.reject(new Error('the wire is cut')) : Promise.resolve();
  };
  const stop = await startWorker(boss, [listener('break', run)], []);
  const [seq] = await announce('two');
  await withoutPauses('break');
  expect(heard).toEqual(Array.from({ length: 6 }, () => 'two'));
  const { letters } = await deadLetters('break', 1);
  expect(letters).toEqual([
    {
      id: letters[0]?.id,
      queue: 'break',
      failedAt: expect.anything(),
      tries: 6,
      error: 'the wire is cut',
      seq,
      type: 'Rung'
    }
  ]);
  broken = false;
  const deadLetter = letters[0]?.id;
  expect(await retryDeadLetter(staff('moderator'), { deadLetter })).toMatchObject({
    refusal: { reason: 'not-permitted' }
  });
  expect(await retryDeadLetter(administrator, { deadLetter })).toEqual({ ok: true, value: { queue: 'break' } });
  expect(await retryDeadLetter(administrator, { deadLetter })).toMatchObject({ refusal: { reason: 'not-found' } });
  await vi.waitFor(() => expect(heard).toHaveLength(7), 10_000);
  expect((await deadLetters('break', 1)).total).toBe(0);
  await stop();
  await boss.offWork('break');
});

test('a dead letter is dropped by an administrator alone, and the journal keeps that it was', async () => {
  const stop = await startWorker(boss, [listener('drop', () => Promise.reject(new Error('no')))], []);
  const [seq] = await announce('three');
  await withoutPauses('drop');
  const deadLetter = (await deadLetters('drop', 1)).letters[0]?.id ?? '';
  expect(await dropDeadLetter(staff('press-officer'), { deadLetter })).toMatchObject({
    refusal: { reason: 'not-permitted' }
  });
  expect(await dropDeadLetter(administrator, { deadLetter })).toEqual({ ok: true, value: { queue: 'drop' } });
  expect((await deadLetters('drop', 1)).total).toBe(0);
  const row = await database()
    .selectFrom('journal')
    .select(['act', 'objectId', 'facts'])
    .where('type', '=', 'DeadLetterDropped')
    .executeTakeFirst();
  expect(row).toEqual({ act: 'drop-dead-letter', objectId: deadLetter, facts: { queue: 'drop', seq } });
  await stop();
  await boss.offWork('drop');
});

test('two processes that relay at once hand each event over once', async () => {
  const another = new PgBoss({ connectionString: url(), max: 2, supervise: false, schedule: false });
  await another.start();
  await boss.createQueue('once');
  await announce(...Array.from({ length: 40 }, (_, i) => `bell-${i}`));
  const moved = await Promise.all(
    [boss, another, boss, another].map((queue) => relayEvents(queue, [listener('once')]))
  );
  expect(moved.reduce((sum, n) => sum + n, 0)).toBe(40);
  expect(await jobsIn('once')).toBe(40);
  await another.stop({ graceful: false });
});

test('a relay killed before its commit has handed nothing over; the next one hands over all', async () => {
  await boss.createQueue('killed');
  await announce('four', 'five');
  const dying = new Proxy(boss, {
    get: (target, name) =>
      name === 'insert'
        ? async (
            queue: string,
            jobs: object[],
            options: { db: { executeSql: (text: string) => Promise<unknown> } }
          ) => {
            await target.insert(queue, jobs, options as Parameters<PgBoss['insert']>[2]);
            await options.db.executeSql('select pg_terminate_backend(pg_backend_pid())');
          }
        : Reflect.get(target, name)
  });
  await expect(relayEvents(dying, [listener('killed')])).rejects.toThrow();
  expect(await jobsIn('killed')).toBe(0);
  // PostgreSQL lets go of a killed connection's locks a moment after the connection is gone.
  await vi.waitFor(async () => expect(await relayEvents(boss, [listener('killed')])).toBe(2), 5_000);
  expect(await jobsIn('killed')).toBe(2);
});

test('what is to be done at the start is done, and what is not waits for its hour', async () => {
  const done: string[] = [];
  const entry = (name: string) => ({ name, cron: '0 3 29 2 *', run: () => Promise.resolve(void done.push(name)) });
  const timetable = [{ ...entry('begin'), atStart: true as const }, entry('wait')];
  const stop = await startWorker(boss, [], timetable);
  await vi.waitFor(() => expect(done).toEqual(['begin']), 10_000);
  await stop();
  for (const { name } of timetable) await boss.offWork(name);
  expect(await jobsIn('wait')).toBe(0);
});

test('the job of a process that died is done by another one', async () => {
  const heard: string[] = [];
  await boss.createQueue('dying', { deadLetter: DEAD_LETTERS, retryLimit: 5, heartbeatSeconds: 30 });
  await boss.insert('dying', [
    { data: { seq: 1, at: '', type: 'Rung', object: { kind: 'bell', id: 'six' }, facts: {} } }
  ]);
  expect(await boss.fetch('dying')).toHaveLength(1);
  await databasePool().query("update pgboss.job set heartbeat_on = now() - interval '1 minute' where name = 'dying'");
  await boss.supervise('dying');
  const stop = await startWorker(
    boss,
    [listener('dying', ({ object }) => Promise.resolve(void heard.push(object.id)))],
    []
  );
  await databasePool().query("update pgboss.job set start_after = now() where name = 'dying'");
  await vi.waitFor(() => expect(heard).toEqual(['six']), 10_000);
  await stop();
  await boss.offWork('dying');
});

test('the ages of what waits are told, and none when nothing does', async () => {
  await databasePool().query("delete from pgboss.job where state < 'completed'");
  expect(await queueAges()).toEqual({ relaySeconds: 0, jobSeconds: 0 });
  await announce('seven');
  await boss.createQueue('aging');
  await boss.insert('aging', [{ data: {} }]);
  await databasePool().query("update pgboss.job set start_after = now() - interval '90 seconds' where name = 'aging'");
  const ages = await queueAges();
  expect(ages.relaySeconds).toBeGreaterThan(0);
  expect(Math.round(ages.jobSeconds)).toBe(90);
  expect((await queueStates()).find(({ queue }) => queue === 'aging')).toEqual({
    queue: 'aging',
    waiting: 1,
    active: 0,
    retrying: 0,
    dead: 0,
    oldest: expect.anything()
  });
});
