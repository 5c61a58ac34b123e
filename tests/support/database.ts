import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase, connectDatabase } from '#platform/server/database/database.ts';

let serial = 0;

/**
 * Gives the test file a database of its own, cloned from the migrated template, with a pool of `size` connections, and
 * drops it afterwards. Returns its address.
 */
export const useDatabase = (size = 10): (() => string) => {
  const name = `test_${process.pid}_${process.env['VITEST_WORKER_ID'] ?? 0}_${serial++}_${Math.random().toString(36).slice(2, 8)}`;
  const url = (): string => inject('serverUrl') + name;
  beforeAll(async () => {
    await asAdmin((admin) => admin.query(`create database ${name} template ${inject('template')}`));
    connectDatabase(url(), size);
  });
  afterAll(async () => {
    await closeDatabase();
    await asAdmin((admin) => admin.query(`drop database if exists ${name} with (force)`));
  });
  return url;
};

const asAdmin = async (act: (admin: pg.Client) => Promise<unknown>): Promise<void> => {
  const admin = new pg.Client({ connectionString: `${inject('serverUrl')}postgres` });
  await admin.connect();
  try {
    await act(admin);
  } finally {
    await admin.end();
  }
};
