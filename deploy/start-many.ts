#!/usr/bin/env node
// Two web nodes and a worker on one PostgreSQL behind nginx, all on this machine: to try what several machines do.
//   PORT=3000 DATA_DIR=data/many node deploy/start-many.ts
// What dies is started again after a second, as systemd would. Ends all of it on SIGTERM or SIGINT.
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from '../src/platform/server/database/embedded-postgres.ts';
import { ensureDatabase } from '../src/platform/server/database/migrations.ts';

const port = Number(process.env['PORT'] ?? 3000);
const nodes = (process.env['NODES'] ?? `${port + 1},${port + 2}`).split(',').map(Number);
const data = resolve(process.env['DATA_DIR'] ?? 'data/many');
const root = join(import.meta.dirname, '..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

mkdirSync(data, { recursive: true });
const given = process.env['DATABASE_URL'];
// Always the same, so that nodes find PostgreSQL again when it was started anew.
const postgresPort = Number(process.env['POSTGRES_PORT'] ?? port + nodes.length + 1);
const flags = ['-p', String(postgresPort), '-c', 'max_connections=200'];
const startPostgres = () => startEmbeddedPostgres(join(data, 'postgres'), flags);
const postgres = given ? undefined : await startPostgres();
if (postgres) await ensureDatabase(postgres.url('postgres'), 'kezdesu');
const database = given ?? postgres?.url('kezdesu') ?? '';

const running = new Map<string, ChildProcess>();
const ending = new AbortController();
const { signal } = ending;
let watching = Promise.resolve();

/** Starts a part and keeps it: resolves when it says `ready`, or at once when it says nothing of it. */
const keep = (name: string, start: () => ChildProcess, ready?: string): Promise<void> =>
  new Promise((done) => {
    const child = start();
    running.set(name, child);
    say(`${name}: process ${child.pid}`);
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()).includes(ready ?? '') && done());
    child.once('exit', (code) => {
      if (!signal.aborted && !printed.includes(ready ?? '')) say(`${name} ended with ${code}: ${printed}`);
      if (!signal.aborted) setTimeout(() => void keep(name, start, ready), 1_000);
    });
    if (!ready) done();
  });

const product = (role: 'web' | 'worker', at: number) => (): ChildProcess =>
  spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ROLE: role,
      PORT: String(at),
      HOST: '127.0.0.1',
      TRUST_PROXY: '1',
      DATA_DIR: data,
      DATABASE_URL: database
    }
  });

const nginx = (): ChildProcess => {
  const prefix = join(data, 'nginx');
  for (const folder of ['logs', 'tmp', 'cache']) mkdirSync(join(prefix, folder), { recursive: true });
  // A node that fails is tried again soon: here all are on one machine, and come back within seconds.
  const servers = nodes.map((at) => `server 127.0.0.1:${at} max_fails=3 fail_timeout=2s;`);
  writeFileSync(join(prefix, 'nodes.conf'), `${servers.join('\n')}\n`);
  writeFileSync(join(prefix, 'listen.conf'), `listen 127.0.0.1:${port} backlog=4096;\n`);
  // Its workers keep the user who starts it: what lies under the prefix is theirs.
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const path = `${process.env['PATH'] ?? ''}:/usr/sbin`;
  copyFileSync(join(root, 'deploy/nginx/nginx.conf'), join(prefix, 'nginx.conf'));
  const options = ['-p', prefix, '-c', 'nginx.conf', '-g', `${user}daemon off;`];
  return spawn('nginx', options, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PATH: path } });
};

/** PostgreSQL too is started again when it dies, on the same files and port. */
const watchPostgres = async (): Promise<void> => {
  while (!signal.aborted) {
    await sleep(1_000);
    if (!signal.aborted) await startPostgres().catch((error: unknown) => say(`PostgreSQL: ${String(error)}`));
  }
};

const end = async (): Promise<void> => {
  if (signal.aborted) return;
  ending.abort();
  const ended = Array.from(running.values(), (child) =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise((done) => {
          child.once('exit', done);
          child.kill('SIGTERM');
        })
  );
  await Promise.all(ended);
  await watching;
  await postgres?.stop();
  process.exit(0);
};
process.once('SIGINT', () => void end());
process.once('SIGTERM', () => void end());

// The first node fills what is empty; the others find it filled.
for (const at of nodes) await keep(`web ${at}`, product('web', at), 'Kezdesu: http');
await keep('worker', product('worker', 0));
await keep('nginx', nginx);
if (postgres) watching = watchPostgres();
say(`\nKezdesu: http://127.0.0.1:${port}/`);
