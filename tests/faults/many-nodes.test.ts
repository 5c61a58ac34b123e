import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

// Two web nodes and a worker on one PostgreSQL behind nginx (deploy/start-many.ts), under votes and questions, while one of
// them is killed. What dies is started again, as systemd would.

const root = join(import.meta.dirname, '../..');
const data = inject('filledData');
/** Longer than any recovery may take (design: 10 s). */
const RECOVERY_SECONDS = 10;

let many: ChildProcess;
let site = '';
let nodes: readonly string[] = [];
let printed = '';
let aim: Target;

const start = async (): Promise<void> => {
  const [port = 0, one = 0, two = 0, postgres = 0] = await freePorts(4);
  site = `http://127.0.0.1:${port}`;
  nodes = [one, two].map((at) => `http://127.0.0.1:${at}`);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: data,
    PORT: String(port),
    NODES: `${one},${two}`,
    POSTGRES_PORT: String(postgres),
    DEMO: '1',
    VOTES_PER_ADDRESS: '0',
    LOG_LEVEL: 'silent',
    NODE_ENV: 'production',
    NODE_OPTIONS: `--import=${join(root, 'tests/support/stepping-clock.ts')}`
  };
  delete env['DATABASE_URL'];
  many = spawn(process.execPath, ['deploy/start-many.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((done, fail) => {
    many.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()).includes('\nKezdesu: http') && done());
    many.once('exit', (code) => fail(new Error(`ended with ${code}: ${printed}`)));
  });
};

/** Whether a web node answers by itself, not through nginx. */
const answers = (node: string): Promise<boolean> =>
  fetch(`${node}/health`).then(
    ({ ok }) => ok,
    () => false
  );

/** The process of a part, as it was last started. */
const processOf = (part: string): number => {
  const pid = printed.split('\n').findLast((line) => line.startsWith(`${part}: process `));
  return Number(pid?.split(' ').at(-1));
};

beforeAll(async () => {
  await start();
  aim = await openQuestion(data);
}, 180_000);

afterAll(async () => {
  many.removeAllListeners('exit');
  const ended = new Promise((done) => many.once('exit', done));
  many.kill('SIGTERM');
  await ended;
}, 60_000);

type Storm = { asked: string[]; voted: string[]; longestGapMs: number; stop: () => Promise<void> };

/** Votes and questions through nginx until stopped, whatever fails; notes the longest time in which nothing was answered. */
const storm = (label: string): Storm => {
  const state = { asked: [] as string[], voted: [] as string[], longestGapMs: 0 };
  const over = new AbortController();
  let last = performance.now();
  const keepOn = async (answered: string[], write: (n: number) => Promise<string>): Promise<void> => {
    for (let n = 0; !over.signal.aborted && n < 20_000; n += 1) {
      const given = await write(n).catch(() => undefined);
      if (given === undefined) await sleep(50);
      else {
        answered.push(given);
        state.longestGapMs = Math.max(state.longestGapMs, performance.now() - last);
        last = performance.now();
      }
    }
  };
  const work = [
    keepOn(state.asked, (n) => ask(site, aim.meeting, `${label} ${n} сұрақ`)),
    ...Array.from({ length: 8 }, () => keepOn(state.voted, () => supportOnce(site, aim.path)))
  ];
  const stop = async (): Promise<void> => {
    over.abort();
    await Promise.all(work);
  };
  return Object.assign(state, { stop });
};

/** The process of a web node. */
const processOfNode = (at: number): number => processOf(`web ${new URL(nodes[at] ?? '').port}`);

test.each([
  ['one of two nodes', () => process.kill(processOfNode(0), 'SIGKILL')],
  ['PostgreSQL', () => process.kill(postmaster(data).pid, 'SIGKILL')],
  ['the worker', () => process.kill(processOf('worker'), 'SIGKILL')]
])(
  'under a storm of votes %s is killed: nothing answered is lost, and within ten seconds it goes on',
  async (label, breakIt) => {
    const under = storm(label);
    expect(await within(30, () => under.asked.length > 5 && under.voted.length > 100)).toBe(true);
    breakIt();
    const [asked, voted] = [under.asked.length, under.voted.length];
    expect(await within(30, () => under.asked.length > asked + 5 && under.voted.length > voted + 100)).toBe(true);
    await under.stop();
    expect(under.longestGapMs).toBeLessThan(RECOVERY_SECONDS * 1_000);
    expect(await whatIsKept(data, aim.question, under.asked, under.voted)).toEqual(allKept(under.asked, under.voted));
    for (const node of nodes) expect(await within(30, () => answers(node))).toBe(true);
  },
  120_000
);

test('under a storm of votes the clock of a node steps an hour back and forth: nothing is lost or counted twice', async () => {
  const under = storm('сағат');
  expect(await within(30, () => under.asked.length > 5 && under.voted.length > 100)).toBe(true);
  for (let step = 0; step < 4; step += 1) {
    process.kill(processOfNode(step % 2), 'SIGUSR2');
    const [asked, voted] = [under.asked.length, under.voted.length];
    expect(await within(30, () => under.asked.length > asked + 2 && under.voted.length > voted + 50)).toBe(true);
  }
  await under.stop();
  expect(under.longestGapMs).toBeLessThan(RECOVERY_SECONDS * 1_000);
  expect(await whatIsKept(data, aim.question, under.asked, under.voted)).toEqual(allKept(under.asked, under.voted));
}, 120_000);

/** A reader as light as can be: resolves when it has a snapshot, stays until it is closed. */
const lightReader = (node: string): { ready: Promise<void>; close: () => void } => {
  const { port, host } = new URL(node);
  const socket = connect(Number(port), '127.0.0.1');
  const ready = new Promise<void>((done, fail) => {
    let seen = '';
    socket.on('error', fail).on('data', (chunk) => {
      if (seen.includes('event: snapshot')) return;
      seen += chunk.toString('latin1');
      if (seen.includes('event: snapshot')) done();
    });
    socket.write(`GET /live/${aim.meeting}/events HTTP/1.1\r\nhost: ${host}\r\n\r\n`);
  });
  return { ready, close: () => socket.on('error', () => undefined).destroy() };
};

const READERS = 5_000;

test('five thousand readers come back at once, without waiting, and within ten seconds all have the board while votes are answered', async () => {
  const node = nodes[1] ?? '';
  const come = async (): Promise<{ readers: ReturnType<typeof lightReader>[]; seconds: number }> => {
    const from = performance.now();
    const readers = Array.from({ length: READERS }, () => lightReader(node));
    await Promise.all(readers.map(({ ready }) => ready));
    return { readers, seconds: (performance.now() - from) / 1_000 };
  };
  const first = await come();
  const under = storm('қайта');
  expect(await within(30, () => under.voted.length > 20)).toBe(true);
  for (const { close } of first.readers) close();
  const again = await come();
  await under.stop();
  for (const { close } of again.readers) close();
  expect(again.seconds).toBeLessThan(RECOVERY_SECONDS);
  expect(under.longestGapMs).toBeLessThan(RECOVERY_SECONDS * 1_000);
  expect(await whatIsKept(data, aim.question, under.asked, under.voted)).toEqual(allKept(under.asked, under.voted));
}, 120_000);

/** Reads an event stream into a list of lines until it is closed. */
const readStream = (address: string): { lines: string[]; close: () => void } => {
  const lines: string[] = [];
  const ending = new AbortController();
  const read = async (): Promise<void> => {
    const { body } = await fetch(address, { signal: ending.signal });
    for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) lines.push(...chunk.split('\n'));
  };
  void read().catch(() => undefined);
  return { lines, close: () => ending.abort() };
};

test('a vote on one node reaches the readers of the other, also through nginx', async () => {
  const events = `/live/${aim.meeting}/events`;
  const streams = [nodes[1] + events, site + events].map((address) => readStream(address));
  expect(await within(10, () => streams.every(({ lines }) => lines.includes('event: snapshot')))).toBe(true);
  await supportOnce(nodes[0] ?? '', aim.path);
  expect(await within(10, () => streams.every(({ lines }) => lines.includes('event: tick')))).toBe(true);
  for (const { close } of streams) close();
});

test('readers that read nothing hold nobody up', async () => {
  const { port } = new URL(nodes[0] ?? '');
  const asleep = Array.from({ length: 50 }, () => {
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    socket.pause();
    socket.write(`GET /live/${aim.meeting}/events HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
    return socket;
  });
  const awake = readStream(`${nodes[0]}/live/${aim.meeting}/events`);
  const ticks = (): number => awake.lines.filter((line) => line === 'event: tick').length;
  for (let round = 1; round <= 3; round += 1) {
    await Promise.all(Array.from({ length: 20 }, () => supportOnce(nodes[0] ?? '', aim.path)));
    expect(await within(5, () => ticks() >= round)).toBe(true);
  }
  awake.close();
  for (const socket of asleep) socket.destroy();
});

test('nginx gives the board and the pages from its cache, and nobody what is another’s', async () => {
  const cached = async (path: string, cookie?: string): Promise<string | null> => {
    const headers = { accept: 'text/html', ...(cookie ? { cookie } : {}) };
    return (await fetch(site + path, { headers })).headers.get('x-cache');
  };
  const board = `/live/${aim.meeting}/board.json`;
  await cached(board);
  expect(await cached(board)).toMatch(/HIT|UPDATING|STALE/);
  await cached('/');
  expect(await cached('/')).toMatch(/HIT|UPDATING|STALE/);
  expect(await cached('/', 'device=x')).toBe('BYPASS');
  expect(await cached('/', '__Secure-kezdesu.session_token=x')).toBe('BYPASS');
  const { etag, cookie } = await fetch(site + board).then(({ headers }) => ({
    etag: headers.get('etag') ?? '',
    cookie: headers.get('set-cookie')
  }));
  expect(cookie).toBeNull();
  expect((await fetch(site + board, { headers: { 'if-none-match': etag } })).status).toBe(304);
});
