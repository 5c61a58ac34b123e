import { expect, test } from 'vitest';
import { useDatabase } from '../../../tests/support/database.ts';
import { closeDatabase, connectDatabase, databasePool } from './database/database.ts';
import { health } from './health.ts';

const url = useDatabase();
const version = expect.stringMatching(/^\d+\.\d+\.\d+/);

test('with the database there and nothing waiting all is well', async () => {
  const queue = { relaySeconds: 0, jobSeconds: 0 };
  expect(await health()).toEqual({ status: 'ok', database: 'reachable', journal: 'unverified', queue, version });
});

test('an event that nobody relays for five minutes makes it late', async () => {
  await databasePool().query(
    "select journal_append(now() - interval '301 seconds', 'system', '', 'test', 'Rung', 'bell', '', '{}')"
  );
  expect(await health()).toMatchObject({ status: 'late', queue: { relaySeconds: 301 } });
});

const verified = (minute: number, verdict: string): Promise<unknown> =>
  databasePool().query(
    `insert into journal_verifications (id, asked_at, moved_at, finished_at, ${verdict.split(' = ')[0]}, fault_seq)
     select gen_random_uuid(), t, t, t, ${verdict.split(' = ')[1]}, ${verdict.startsWith('fault') ? 7 : 'null'}
     from (select '2026-11-20T05:00:00Z'::timestamptz + $1 * interval '1 minute' as t) at`,
    [minute]
  );

test('a journal found broken makes it broken, until it is found whole again', async () => {
  await verified(1, `head = repeat('a', 64)`);
  expect(await health()).toMatchObject({ status: 'late', journal: 'whole' });
  await verified(2, `fault = 'gap'`);
  expect(await health()).toMatchObject({ status: 'broken', journal: 'broken' });
  await databasePool().query(
    `insert into journal_verifications (id, asked_at, moved_at) select gen_random_uuid(), t, t
     from (select '2026-11-20T05:03:00Z'::timestamptz as t) at`
  );
  expect(await health()).toMatchObject({ journal: 'broken' });
  await verified(4, `head = repeat('b', 64)`);
  expect(await health()).toMatchObject({ journal: 'whole' });
});

test('without the database it is down', async () => {
  await closeDatabase();
  connectDatabase('postgres://nobody@127.0.0.1:1/nothing');
  expect(await health()).toEqual({ status: 'down', database: 'unreachable', journal: null, queue: null, version });
  await closeDatabase();
  connectDatabase(url());
});
