import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, realpathSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
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
const data = inject('filledData');
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

/** Longer than any recovery may take (design: 10 s). */
const RECOVERY_SECONDS = 10;
const ROOM_BYTES = 64 * 1024 * 1024;

/** Moves the files of the product's PostgreSQL to a small disk of their own, which only root can make; says where, and how to move back. */
const ontoSmallDisk = async (): Promise<{ disk: string; leave: () => void }> => {
  await stop();
  const disk = realpathSync(join(data, 'postgres/cluster'));
  const before = `${disk}-before`;
  const size = Number(execFileSync('du', ['-sb', disk]).toString().split('\t')[0]) + ROOM_BYTES;
  renameSync(disk, before);
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);
  execFileSync('cp', ['-a', `${before}/.`, disk]);
  const leave = (): void => {
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
    renameSync(before, disk);
  };
  return { disk, leave };
};

/** Writes a file that leaves no room at all. */
const fillUp = (disk: string): string => {
  const ballast = join(disk, 'ballast');
  const { bavail, bsize } = statfsSync(disk);
  try {
    writeFileSync(ballast, Buffer.alloc(bavail * bsize + bsize));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
  return ballast;
};

/** Keeps the product running as systemd would, until it is let go. */
const supervise = (): { letGo: () => Promise<void> } => {
  const ending = new AbortController();
  const watch = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await exited();
      if (ending.signal.aborted) return;
      await sleep(1_000);
      await start().catch(() => undefined);
    }
  };
  void watch();
  return {
    letGo: async () => {
      ending.abort();
      await stop();
    }
  };
};

test.runIf(process.getuid?.() === 0)(
  'on a full disk nothing is answered that is not kept, and once there is room it goes on within ten seconds',
  async () => {
    const { disk, leave } = await ontoSmallDisk();
    await start();
    const { letGo } = supervise();
    const aim = await openQuestion(data);
    const [asked, voted] = [[], []] as [string[], string[]];
    const over = new AbortController();
    const keepOn = async (answered: string[], write: (n: number) => Promise<string>): Promise<void> => {
      for (let n = 0; !over.signal.aborted && n < 20_000; n += 1) {
        const given = await write(n).catch(() => sleep(50));
        if (given !== undefined) answered.push(given);
      }
    };
    const writers = [
      keepOn(asked, (n) => ask(site, aim.meeting, `толған диск ${n} сұрақ`)),
      ...Array.from({ length: 8 }, () => keepOn(voted, () => supportOnce(site, aim.path)))
    ];
    expect(await within(30, () => asked.length > 5 && voted.length > 100)).toBe(true);
    const ballast = fillUp(disk);
    const wroteNothing = async (): Promise<boolean> => {
      const there = voted.length + asked.length;
      await sleep(1_000);
      return voted.length + asked.length === there;
    };
    expect(await within(30, wroteNothing)).toBe(true);
    rmSync(ballast);
    const [questions, votes, freed] = [asked.length, voted.length, performance.now()];
    expect(await within(60, () => asked.length > questions && voted.length > votes)).toBe(true);
    const seconds = (performance.now() - freed) / 1_000;
    over.abort();
    await Promise.all(writers);
    expect(await whatIsKept(data, aim.question, asked, voted)).toEqual(allKept(asked, voted));
    await letGo();
    leave();
    expect(seconds).toBeLessThan(RECOVERY_SECONDS);
  },
  240_000
);
