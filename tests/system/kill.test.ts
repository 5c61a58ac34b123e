import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  allKept,
  ask,
  freePorts,
  openQuestion,
  postmaster,
  supportOnce,
  type Target,
  whatIsKept,
  within
} from '../support/faults.ts';

// The whole product, with a durable PostgreSQL of its own, is killed while it writes. The secret is the tests' own.

const root = join(import.meta.dirname, '../..');
const data = mkdtempSync(join(tmpdir(), 'kezdesu-kill-'));
let site = '';
let product: ChildProcess;

const start = (): Promise<void> =>
  new Promise((done, fail) => {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      DATA_DIR: data,
      PORT: new URL(site).port,
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

const writeAndBreak = async ({ meeting, path }: Target, label: string, breakIt: () => void) => {
  const asked: string[] = [];
  const voted: string[] = [];
  const writers = [1, 2].map((writer) =>
    writeUntilBroken(asked, (n) => ask(site, meeting, `${label} ${writer}-${n} сұрақ`))
  );
  const voters = Array.from({ length: 8 }, () => writeUntilBroken(voted, () => supportOnce(site, path)));
  await within(30, () => asked.length > 10 && voted.length > 100);
  breakIt();
  await Promise.all([...writers, ...voters]);
  return { asked, voted };
};

beforeAll(async () => {
  site = `http://127.0.0.1:${(await freePorts(1))[0]}`;
  await start();
}, 180_000);

afterAll(async () => {
  await stop();
  rmSync(data, { recursive: true, force: true });
});

test.each([
  ['the product', () => product.kill('SIGKILL')],
  ['PostgreSQL', () => process.kill(postmaster(data).pid, 'SIGKILL')]
])(
  'nothing that was answered is lost when %s is killed while writing',
  async (label, breakIt) => {
    const aim = await openQuestion(data);
    const { asked, voted } = await writeAndBreak(aim, label, breakIt);
    expect(asked.length).toBeGreaterThan(10);
    expect(voted.length).toBeGreaterThan(100);
    product.kill('SIGKILL');
    await exited();
    await start();
    expect(await whatIsKept(data, aim.question, asked, voted)).toEqual(allKept(asked, voted));
  },
  180_000
);
