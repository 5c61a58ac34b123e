import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#platform/server/database/embedded-postgres.ts';
import { startProduct } from './product-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product answers, without a slash at the end. */
    product: string;
    /** The database it stands on. */
    productDatabase: string;
    /** Its DATA_DIR: mail lies in `mail/`. */
    productData: string;
    chromium: string;
  }
}

const root = join(import.meta.dirname, '../..');

/** The built product with the demonstration filled, on a database of its own, for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startEmbeddedPostgres(join(root, 'data/test'), ['-c', 'fsync=off', '-c', 'max_connections=200']);
  const name = `test_${process.pid}_product`;
  const admin = new pg.Client({ connectionString: server.url('postgres') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const data = mkdtempSync(join(tmpdir(), 'kezdesu-product-'));
  const product = startProduct(server.url(name), data, { DEMO: '1' });
  const cleanUp = async (): Promise<void> => {
    await product.stop();
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.end();
    rmSync(data, { recursive: true, force: true });
  };
  const address = await product.address.catch(async (error: unknown) => {
    await cleanUp();
    throw error;
  });
  project.provide('product', address);
  project.provide('productDatabase', server.url(name));
  project.provide('productData', data);
  project.provide('chromium', execFileSync(join(root, 'bin/chromium'), { encoding: 'utf8' }).trim());
  return cleanUp;
}
