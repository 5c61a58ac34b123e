// Starts the product and the plain server as processes of their own, and stops them.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '#platform/server/database/embedded-postgres.ts';

const root = join(import.meta.dirname, '../..');

export type Running = { url: string; pid: number; stop: () => Promise<void> };

/** Filling the demonstration takes the longest. */
const MOST_TO_START_MS = 240_000;
const MOST_TO_END_MS = 20_000;
const running = new Set<ChildProcess>();

/** Kills what was started here and still runs: for a measurement that is ended from outside. */
export const killProducts = (): void => {
  for (const child of running) child.kill('SIGKILL');
};

const kept = <T extends ChildProcess>(child: T): T => {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done();
    const patience = setTimeout(() => child.kill('SIGKILL'), MOST_TO_END_MS);
    child.once('exit', () => {
      clearTimeout(patience);
      done();
    });
    child.kill('SIGTERM');
  });

const firstMatch = (child: ChildProcess, pattern: RegExp): Promise<string> =>
  new Promise((done, fail) => {
    let printed = '';
    const patience = setTimeout(() => child.kill('SIGKILL'), MOST_TO_START_MS);
    child.once('exit', () => clearTimeout(patience));
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = pattern.exec(printed)?.[1];
      if (!found) return;
      clearTimeout(patience);
      done(found);
    });
    child.once('exit', (code) => fail(new Error(`ended with ${code}: ${printed}`)));
  });

/** A database of its own for the measurement, on the embedded server, durable as in production. */
export const freshDatabase = async (): Promise<{ url: string; drop: () => Promise<void> }> => {
  const server = await startEmbeddedPostgres(join(root, 'data/bench'), [
    '-c',
    'max_connections=100',
    '-c',
    'shared_buffers=256MB'
  ]);
  const name = `bench_${process.pid}_${Date.now()}`;
  const admin = new pg.Client({ connectionString: server.url('postgres') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  return {
    url: server.url(name),
    drop: async () => {
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
      await server.stop();
    }
  };
};

/** The built product with the demonstration, in one process. */
export const startProduct = async (databaseUrl: string, settings: Record<string, string> = {}): Promise<Running> => {
  const data = mkdtempSync(join(tmpdir(), 'kezdesu-bench-'));
  const env = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: data,
    PORT: '0',
    DEMO: '1',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    ...settings
  };
  const child = kept(
    spawn(process.execPath, ['src/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  );
  const url = await firstMatch(child, /Kezdesu: (http:\/\/[\d.:]+)\//);
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      await ended(child);
      rmSync(data, { recursive: true, force: true });
    }
  };
};

/** A plain node:http server that answers GET with these bytes and echoes everything else. */
export const startPlain = async (
  answers: Record<string, { headers: Record<string, string>; body: Buffer }>
): Promise<Running> => {
  const child = kept(
    spawn(process.execPath, [join(import.meta.dirname, 'plain-server.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })
  );
  const encoded = Object.entries(answers).map(([path, { headers, body }]) => [
    path,
    { headers, body: body.toString('base64') }
  ]);
  child.stdin.end(JSON.stringify(Object.fromEntries(encoded)));
  const port = await firstMatch(child, /^(\d+)\n/);
  return { url: `http://127.0.0.1:${port}`, pid: child.pid ?? 0, stop: () => ended(child) };
};
