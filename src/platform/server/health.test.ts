import { expect, test } from 'vitest';
import { useDatabase } from '../../../tests/support/database.ts';
import { closeDatabase, connectDatabase, databasePool } from './database/database.ts';
import { health } from './health.ts';

const url = useDatabase();
const version = expect.stringMatching(/^\d+\.\d+\.\d+/);

test('with the database there and nothing waiting all is well', async () => {
  const queue = { relaySeconds: 0, jobSeconds: 0 };
  expect(await health()).toEqual({ status: 'ok', database: 'reachable', queue, version });
});

test('an event that nobody relays for five minutes makes it late', async () => {
  await databasePool().query(
    "select journal_append(now() - interval '301 seconds', 'system', '', 'test', 'Rung', 'bell', '', '{}')"
  );
  expect(await health()).toMatchObject({ status: 'late', queue: { relaySeconds: 301 } });
});

test('without the database it is down', async () => {
  await closeDatabase();
  connectDatabase('postgres://nobody@127.0.0.1:1/nothing');
  expect(await health()).toEqual({ status: 'down', database: 'unreachable', queue: null, version });
  await closeDatabase();
  connectDatabase(url());
});
