import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '#platform/server/database/embedded-postgres.ts';

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
  const product = start(server.url(name), data);
  const cleanUp = async (): Promise<void> => {
    await stop(product.process);
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

const start = (databaseUrl: string, data: string): { process: ChildProcess; address: Promise<string> } => {
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: data,
    PORT: '0',
    DEMO: '1',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production'
  };
  const child = spawn(process.execPath, ['src/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = new Promise<string>((done, fail) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /Kezdesu: (http:\/\/[\d.:]+)\//.exec(printed);
      if (found?.[1]) done(found[1]);
    });
    child.once('exit', (code) => fail(new Error(`The product ended with ${code}:\n${printed}`)));
  });
  return { process: child, address };
};

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null) return done();
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
