import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '../../../../tests/support/database.ts';
import { database } from './database.ts';

useDatabase();

test('a connection lost in the middle of a transaction fails that transaction and nothing else', async () => {
  const losing = database()
    .transaction()
    .execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database());
      await new Promise((done) => setTimeout(done, 100));
      await sql`select 1`.execute(tx);
    });
  await expect(losing).rejects.toThrow();
  expect((await sql<{ one: number }>`select 1 as one`.execute(database())).rows).toEqual([{ one: 1 }]);
});
