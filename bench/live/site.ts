// What the sections share: the product in a process of its own on a fresh database, and a plain server beside it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../support/measuring.ts';
import { freshDatabase, type Running, startPlain, startProduct } from '../support/servers.ts';
import { type Hot, hotQuestion } from './meeting.ts';

type Delay = { p50: number; p99: number; max: number };

/** A product whose process can be asked how much memory it holds and how long its loop was held up. */
export type Measurable = Running & {
  /** Milliseconds since it was last asked. */
  loopDelay: () => Promise<Delay>;
  /** Bytes resident. */
  memory: () => number;
  /** Seconds of processor time so far. */
  processor: () => number;
};

export type Site = { product: Measurable; plain: Running; database: string; hot: Hot; secret: string };

const SECRET = 'a secret of this measurement only, long enough';

const MOST_WAITED_MS = 10_000;

const delayIn = (file: string): Delay | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Delay;
  } catch {
    return undefined;
  }
};

const measurable = (running: Running, file: string): Measurable => ({
  ...running,
  async loopDelay() {
    rmSync(file, { force: true });
    process.kill(running.pid, 'SIGUSR2');
    // Just after a storm it answers late; half a file is no file yet.
    for (let waited = 0; waited < MOST_WAITED_MS; waited += 50) {
      await sleep(50);
      const told = delayIn(file);
      if (told) return told;
    }
    throw new Error('the process did not tell its delays');
  },
  memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${running.pid}/status`, 'utf8'))?.[1]) * 1024,
  processor() {
    const [, ...fields] = readFileSync(`/proc/${running.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[10]) + Number(fields[11])) / 100;
  }
});

/** Another node on the same database. */
const startNode = async (database: string): Promise<Measurable> => {
  const folder = mkdtempSync(join(tmpdir(), 'kezdesu-loop-'));
  const file = join(folder, 'delay.json');
  const running = await startProduct(database, {
    SECRET,
    VOTES_PER_ADDRESS: '0',
    TRUST_PROXY: '1',
    LOOP_DELAY_FILE: file,
    NODE_OPTIONS: `--import ${join(import.meta.dirname, '../support/loop-delay.ts')}`
  });
  const stop = async (): Promise<void> => {
    await running.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return measurable({ ...running, stop }, file);
};

const QUIET_SHARE = 0.05;
const MOST_WAITED_FOR_QUIET_MS = 90_000;

/** Waits until what a first start leaves to be done behind it (sorting, plans, letters) is done: it is not what is measured. */
const quiet = async (product: Measurable): Promise<void> => {
  let before = product.processor();
  for (let waited = 0; waited < MOST_WAITED_FOR_QUIET_MS; waited += 2_000) {
    await sleep(2_000);
    const now = product.processor();
    if (now - before < 2 * QUIET_SHARE) return;
    before = now;
  }
  say(`The product was still at work ${MOST_WAITED_FOR_QUIET_MS / 1_000} s after its start.`);
};

/** Starts all of it; `stop` ends it. What was started is ended also when the rest does not start. */
export const startSite = async (): Promise<Site & { stop: () => Promise<void> }> => {
  const database = await freshDatabase();
  const started: Running[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(started.map((one) => one.stop()));
    await database.drop();
  };
  try {
    const product = await startNode(database.url);
    started.push(product);
    await quiet(product);
    const plain = await startPlain({});
    started.push(plain);
    const hot = await hotQuestion(database.url);
    return { product, plain, database: database.url, hot, secret: SECRET, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Does something with more nodes on the same database, and stops them whatever comes of it. */
export const withNodes = async <T>(
  database: string,
  count: number,
  act: (nodes: readonly Measurable[]) => Promise<T>
): Promise<T> => {
  const nodes: Measurable[] = [];
  try {
    for (let at = 0; at < count; at += 1) nodes.push(await startNode(database));
    return await act(nodes);
  } finally {
    await Promise.all(nodes.map((node) => node.stop()));
  }
};
