import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mintDevice } from '#platform/server/http/device-token.ts';
import { verifyJournal } from '#platform/server/journal/verify-journal.views.ts';

// The whole product, with a durable PostgreSQL of its own, is killed while it writes. The secret is the tests' own.

const root = join(import.meta.dirname, '../..');
const data = mkdtempSync(join(tmpdir(), 'kezdesu-kill-'));
let port = 0;
let product: ChildProcess;
let askers = 0;

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

const start = (): Promise<void> =>
  new Promise((done, fail) => {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      DATA_DIR: data,
      PORT: String(port),
      DEMO: '1',
      TRUST_PROXY: '1',
      LOG_LEVEL: 'silent',
      NODE_ENV: 'production'
    };
    delete env['DATABASE_URL'];
    product = spawn(process.execPath, ['src/main.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    product.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()).includes('Kezdesu: http') && done());
    product.once('exit', (code, signal) => fail(new Error(`ended with ${code ?? signal}: ${printed}`)));
  });

const exited = (): Promise<void> =>
  product.exitCode !== null || product.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => product.once('exit', () => done()));

const stop = async (): Promise<void> => {
  product.kill('SIGTERM');
  await exited();
};

/** The cluster's own files say where it listens and who its first process is. */
const postmaster = (): { pid: number; url: string } => {
  const lines = readFileSync(join(data, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(data, 'postgres/password'), 'utf8');
  return { pid: Number(lines[0]), url: `postgres://kezdesu:${password}@127.0.0.1:${lines[3]}/kezdesu` };
};

const ask = async (meeting: string, text: string): Promise<string> => {
  const form = new URLSearchParams({ text, reviewed: 'seen', receipt: text, hall: '', district: '' });
  const address = `http://127.0.0.1:${port}/meetings/${meeting}/ask`;
  // Each from an address of its own: one address may ask only so often.
  const from = `10.${askers >> 16}.${(askers >> 8) & 255}.${askers++ & 255}`;
  const origin = `http://127.0.0.1:${port}`;
  const headers = { accept: 'text/html', origin, 'x-forwarded-for': from, 'x-forwarded-proto': 'http' };
  const answer = await fetch(address, { method: 'POST', body: form, headers, redirect: 'manual' });
  if (answer.status !== 303) throw new Error(`answered ${answer.status}`);
  return text;
};

const support = async (path: string, device: string, token: string): Promise<string> => {
  const headers = { cookie: `device=${token}`, origin: `http://127.0.0.1:${port}`, 'x-forwarded-proto': 'http' };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'PUT', headers });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return device;
};

/** Keeps writing until something breaks, and adds what was answered to the list. */
const writeUntilBroken = async (answered: string[], write: (n: number) => Promise<string>): Promise<void> => {
  for (let n = 0; n < 5_000; n += 1) {
    try {
      answered.push(await write(n));
    } catch {
      return;
    }
  }
};

const withDatabase = async <T>(read: (pool: pg.Pool) => Promise<T>): Promise<T> => {
  const pool = new pg.Pool({ connectionString: postmaster().url, max: 2 });
  try {
    return await read(pool);
  } finally {
    await pool.end();
  }
};

type Target = { meeting: string; question: string; path: string };

const target = (): Promise<Target> =>
  withDatabase(async (pool) => {
    const { rows } = await pool.query<{ meeting: string; number: string; id: string }>(
      `select m.number as meeting, q.number, q.id from questions q join meetings m on m.id = q.meeting
       where m.status = 'live' and q.status = 'published' limit 1`
    );
    const row = rows[0];
    if (!row) throw new Error('Nothing is live.');
    return { meeting: row.meeting, question: row.id, path: `/live/${row.meeting}/questions/${row.number}/support` };
  });

const writeAndBreak = async ({ meeting, path }: Target, label: string, breakIt: () => void) => {
  const asked: string[] = [];
  const voted: string[] = [];
  const writers = [1, 2].map((writer) => writeUntilBroken(asked, (n) => ask(meeting, `${label} ${writer}-${n} сұрақ`)));
  const voters = Array.from({ length: 8 }, () =>
    writeUntilBroken(voted, () => {
      const { device, token } = mintDevice();
      return support(path, device, token);
    })
  );
  await underWay(() => asked.length > 10 && voted.length > 100);
  breakIt();
  await Promise.all([...writers, ...voters]);
  return { asked, voted };
};

/** Waits until so much was answered that breaking it means something, at most 30 seconds. */
const underWay = async (enough: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 600 && !enough(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
};

const whatIsKept = (question: string, asked: string[], voted: string[]) =>
  withDatabase(async (pool) => {
    const texts = await pool.query('select text from questions where text = any($1)', [asked]);
    const devices = await pool.query('select device from supports where question = $1 and device = any($2::uuid[])', [
      question,
      voted
    ]);
    const unjournaled = await pool.query(
      `select id from questions q where not exists (select from journal j where j.object_id = q.id::text and j.type = 'QuestionAsked')`
    );
    const halfDone = await pool.query(
      `select q.id from questions q where q.merged_into is null and q.status = 'published' and q.support <>
         (select count(distinct s.device) from supports s join questions g on g.id = s.question where g.id = q.id or g.merged_into = q.id)`
    );
    return {
      texts: texts.rowCount,
      devices: devices.rowCount,
      unjournaled: unjournaled.rows,
      halfDone: halfDone.rows,
      journal: await verifyJournal(pool)
    };
  });

beforeAll(async () => {
  port = await freePort();
  await start();
}, 180_000);

afterAll(async () => {
  await stop();
  rmSync(data, { recursive: true, force: true });
});

test.each([
  ['the product', () => product.kill('SIGKILL')],
  ['PostgreSQL', () => process.kill(postmaster().pid, 'SIGKILL')]
])(
  'nothing that was answered is lost when %s is killed while writing',
  async (label, breakIt) => {
    const aim = await target();
    const { asked, voted } = await writeAndBreak(aim, label, breakIt);
    expect(asked.length).toBeGreaterThan(10);
    expect(voted.length).toBeGreaterThan(100);
    product.kill('SIGKILL');
    await exited();
    await start();
    expect(await whatIsKept(aim.question, asked, voted)).toEqual({
      texts: asked.length,
      devices: voted.length,
      unjournaled: [],
      halfDone: [],
      journal: {
        ok: true,
        rows: expect.any(Number),
        heads: expect.any(Number),
        head: expect.stringMatching(/^[0-9a-f]{64}$/)
      }
    });
  },
  180_000
);
