// Readers of one board on one process, or on two, while 50 votes a second arrive: when the last of them has a tick.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { mintDevice } from '#platform/server/http/device-token.ts';
import { printTable, say } from '../support/measuring.ts';
import { type Measurable, type Site, startNode } from './site.ts';

const VOTES_PER_SECOND = 50;
const SECONDS = 15;
/** A client process and a source address take so many: below 20,000 open files, below 28,000 ports. */
const MOST_READERS = 9_000;

type Tick = { first: number; last: number; count: number; support?: number };
type Heard = { lost: number; ticks: [string, Tick][] };
type Client = { child: ChildProcess; lines: AsyncIterator<string>; opened: number; openMs: number };

const openClient = async (url: string, path: string, readers: number, place: number): Promise<Client> => {
  const { hostname, port } = new URL(url);
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/stream-client.ts')], {
    stdio: ['pipe', 'pipe', 'inherit']
  });
  const address = `127.0.1.${place + 1}`;
  child.stdin.write(`${JSON.stringify({ host: hostname, port: Number(port), path, readers, address })}\n`);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const [, opened, openMs] = String((await lines.next()).value)
    .split(' ')
    .map(Number);
  return { child, lines, opened: opened ?? 0, openMs: openMs ?? 0 };
};

const hear = async ({ child, lines }: Client): Promise<Heard> => {
  child.stdin?.end('\n');
  return JSON.parse(String((await lines.next()).value)) as Heard;
};

/** Votes at a steady pace; returns, for each, when it was answered and the count it was answered with. */
const vote = async ({ product, hot }: Site): Promise<{ at: number; support: number }[]> => {
  const answered: { at: number; support: number }[] = [];
  const sending: Promise<void>[] = [];
  const once = async (): Promise<void> => {
    const headers = { cookie: `device=${mintDevice().token}`, origin: product.url };
    const answer = await fetch(product.url + hot.path, { method: 'PUT', headers });
    const { support } = (await answer.json()) as { support: number };
    answered.push({ at: performance.timeOrigin + performance.now(), support });
  };
  for (let sent = 0; sent < VOTES_PER_SECOND * SECONDS; sent += 1) {
    sending.push(once().catch(() => undefined));
    await sleep(1_000 / VOTES_PER_SECOND);
  }
  await Promise.all(sending);
  return answered;
};

const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

/** Ticks of one node's readers put together over its client processes. */
const together = (heard: readonly Heard[]): Tick[] => {
  const all = new Map<string, Tick>();
  for (const [id, tick] of heard.flatMap(({ ticks }) => ticks)) {
    const known = all.get(id);
    if (!known) all.set(id, { ...tick });
    else {
      known.first = Math.min(known.first, tick.first);
      known.last = Math.max(known.last, tick.last);
      known.count += tick.count;
      if (tick.support !== undefined) known.support = tick.support;
    }
  }
  return [...all.values()];
};

type Row = (string | number)[];

const measureReaders = async (site: Site, nodes: readonly Measurable[], readers: number): Promise<Row> => {
  const path = `/live/${site.hot.meeting}/events`;
  const before = nodes.map((node) => node.memory());
  const each = Math.ceil(readers / nodes.length);
  const shares = nodes.flatMap((node) =>
    Array.from({ length: Math.ceil(each / MOST_READERS) }, (_, at) => ({
      node,
      count: Math.min(MOST_READERS, each - at * MOST_READERS)
    }))
  );
  const clients = await Promise.all(shares.map(({ node, count }, at) => openClient(node.url, path, count, at)));
  await sleep(2_000);
  const grown = nodes.map((node, at) => node.memory() - (before[at] ?? 0)).reduce((sum, bytes) => sum + bytes, 0);
  for (const node of nodes) await node.loopDelay();
  const processor = nodes.map((node) => node.processor());
  const votes = await vote(site);
  await sleep(2_000);
  const used = nodes.map((node, at) => node.processor() - (processor[at] ?? 0));
  const loops = await Promise.all(nodes.map((node) => node.loopDelay()));
  const heard = await Promise.all(clients.map(hear));
  const opened = clients.reduce((sum, { opened: count }) => sum + count, 0);
  const ticks = nodes.flatMap((node) => together(heard.filter((_, at) => shares[at]?.node === node)));
  const spreads = ticks.filter(({ count }) => count >= each * 0.99).map(({ first, last }) => last - first);
  const waits = votes.flatMap(({ at, support }) => {
    const told = ticks.filter((tick) => (tick.support ?? 0) >= support).toSorted((a, b) => a.first - b.first)[0];
    return told ? [told.last - at] : [];
  });
  return [
    readers,
    nodes.length,
    opened,
    (opened / (Math.max(...clients.map(({ openMs }) => openMs)) / 1_000)).toFixed(0),
    `${quantile(spreads, 0.5).toFixed(0)}/${quantile(spreads, 0.95).toFixed(0)}`,
    `${quantile(waits, 0.5).toFixed(0)}/${quantile(waits, 0.95).toFixed(0)}`,
    (grown / opened / 1_024).toFixed(1),
    `${((used.reduce((sum, one) => sum + one, 0) / (SECONDS + 2)) * 100).toFixed(0)} %`,
    Math.max(...loops.map(({ p99 }) => p99)).toFixed(0),
    heard.reduce((sum, { lost }) => sum + lost, 0)
  ];
};

/** 2,000, 10,000 and 18,000 on one process, 36,000 over two. */
export const measureStreams = async (site: Site): Promise<void> => {
  const rows = [];
  for (const readers of [2_000, 10_000, 18_000]) {
    const node = await startNode(site.database);
    rows.push(await measureReaders({ ...site, product: node }, [node], readers));
    await node.stop();
  }
  const [one, two] = [await startNode(site.database), await startNode(site.database)];
  rows.push(await measureReaders({ ...site, product: one }, [one, two], 36_000));
  await Promise.all([one.stop(), two.stop()]);
  say(
    `\nEvent streams while ${VOTES_PER_SECOND} votes/s arrive for ${SECONDS} s. Spread: from the first to the last reader of a tick; vote: from the answered vote to the last reader, of which up to 1,000 ms wait for the tick; both median/p95 in ms. Goals at 18,000: spread ≤ 500 in the median, ≤ 10 KB a stream.`
  );
  const heads = ['readers', 'nodes', 'open', 'opened/s', 'spread', 'vote', 'KB each', 'processor', 'loop p99', 'lost'];
  printTable(heads, rows);
};
