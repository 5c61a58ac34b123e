// Readers of one board on one process, or on two, while 50 votes a second arrive: when the last of them has a tick.
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { mintDevice } from '#platform/server/http/device-token.ts';
import { type Figures, growingTable } from '../support/growing-table.ts';
import { type ClientProcess, startClient } from '../support/many-clients.ts';
import { type Measurable, type Site, withNodes } from './site.ts';
import type { Sizes } from './sizes.ts';

const VOTES_PER_SECOND = 50;
/** A client that has not told what it heard by then has stopped: it is killed, and its row fails. */
const MOST_MS = 100_000;
/** A vote that is not answered by then has failed. */
const MOST_FOR_A_VOTE_MS = 10_000;
/** A client process and a source address take so many: below 20,000 open files, below 28,000 ports. */
const MOST_READERS = 9_000;

type Tick = { first: number; last: number; count: number; support?: number };
type Heard = { lost: number; ticks: [string, Tick][] };
type Client = { child: ClientProcess; lines: AsyncIterator<string>; opened: number; openMs: number };

const openClient = async (
  child: ClientProcess,
  url: string,
  path: string,
  readers: number,
  place: number
): Promise<Client> => {
  const { hostname, port } = new URL(url);
  const address = `127.0.1.${place + 1}`;
  child.stdin.write(`${JSON.stringify({ host: hostname, port: Number(port), path, readers, address })}\n`);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const [, opened = 0, openMs = 0] = (await lineOf(lines)).split(' ').map(Number);
  return { child, lines, opened, openMs };
};

const lineOf = async (lines: AsyncIterator<string>): Promise<string> => {
  const line = await lines.next();
  if (line.done) throw new Error('a client of readers ended before its time');
  return line.value;
};

const hear = async ({ child, lines }: Client): Promise<Heard> => {
  child.stdin.end('\n');
  return JSON.parse(await lineOf(lines)) as Heard;
};

/** Votes at a steady pace; returns, for each, when it was answered and the count it was answered with. */
const vote = async ({ product, hot }: Site, seconds: number): Promise<{ at: number; support: number }[]> => {
  const answered: { at: number; support: number }[] = [];
  const sending: Promise<void>[] = [];
  const once = async (): Promise<void> => {
    const headers = { cookie: `device=${mintDevice().token}`, origin: product.url };
    const signal = AbortSignal.timeout(MOST_FOR_A_VOTE_MS);
    const answer = await fetch(product.url + hot.path, { method: 'PUT', headers, signal });
    const { support } = (await answer.json()) as { support: number };
    answered.push({ at: performance.timeOrigin + performance.now(), support });
  };
  for (let sent = 0; sent < VOTES_PER_SECOND * seconds; sent += 1) {
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

type Share = { node: Measurable; count: number };

/** Each node's readers, over as many client processes as they need. */
const sharesOf = (nodes: readonly Measurable[], each: number): Share[] =>
  nodes.flatMap((node) =>
    Array.from({ length: Math.ceil(each / MOST_READERS) }, (_, at) => ({
      node,
      count: Math.min(MOST_READERS, each - at * MOST_READERS)
    }))
  );

/** Opens the clients, does something, and ends those that have not ended by themselves. */
const withClients = async <T>(
  path: string,
  shares: readonly Share[],
  act: (clients: readonly Client[]) => Promise<T>
): Promise<T> => {
  const started = shares.map((share) => ({ ...share, child: startClient('stream-client.ts', MOST_MS) }));
  try {
    const opening = started.map(({ child, node, count }, at) => openClient(child, node.url, path, count, at));
    return await act(await Promise.all(opening));
  } finally {
    for (const { child } of started) child.kill('SIGKILL');
  }
};

const measureReaders = (
  site: Site,
  nodes: readonly Measurable[],
  readers: number,
  seconds: number
): Promise<Figures> => {
  const before = nodes.map((node) => node.memory());
  const each = Math.ceil(readers / nodes.length);
  const shares = sharesOf(nodes, each);
  return withClients(`/live/${site.hot.meeting}/events`, shares, async (clients) => {
    await sleep(2_000);
    const grown = sum(nodes.map((node, at) => node.memory() - (before[at] ?? 0)));
    for (const node of nodes) await node.loopDelay();
    const processor = nodes.map((node) => node.processor());
    const votes = await vote(site, seconds);
    await sleep(2_000);
    const used = sum(nodes.map((node, at) => node.processor() - (processor[at] ?? 0)));
    const loops = await Promise.all(nodes.map((node) => node.loopDelay()));
    const heard = await Promise.all(clients.map(hear));
    const opened = sum(clients.map(({ opened: count }) => count));
    const ticks = nodes.flatMap((node) => together(heard.filter((_, at) => shares[at]?.node === node)));
    const spreads = ticks.filter(({ count }) => count >= each * 0.99).map(({ first, last }) => last - first);
    return [
      nodes.length,
      opened,
      (opened / (Math.max(...clients.map(({ openMs }) => openMs)) / 1_000)).toFixed(0),
      middleAndMost(spreads),
      middleAndMost(waitsOf(votes, ticks)),
      (grown / opened / 1_024).toFixed(1),
      `${((used / (seconds + 2)) * 100).toFixed(0)} %`,
      Math.max(...loops.map(({ p99 }) => p99)).toFixed(0),
      sum(heard.map(({ lost }) => lost))
    ];
  });
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const middleAndMost = (values: readonly number[]): string =>
  `${quantile(values, 0.5).toFixed(0)}/${quantile(values, 0.95).toFixed(0)}`;

/** From each answered vote to when the last reader had the first tick with its count. */
const waitsOf = (votes: readonly { at: number; support: number }[], ticks: readonly Tick[]): number[] =>
  votes.flatMap(({ at, support }) => {
    const told = ticks.filter((tick) => (tick.support ?? 0) >= support).toSorted((a, b) => a.first - b.first)[0];
    return told ? [told.last - at] : [];
  });

const HEADS = ['readers', 'nodes', 'open', 'opened/s', 'spread', 'vote', 'KB each', 'processor', 'loop p99', 'lost'];

/** Each number of readers on nodes of its own, since memory is measured. */
export const measureStreams = async (site: Site, { streams, streamSeconds }: Sizes): Promise<void> => {
  const table = growingTable(
    `Event streams while ${VOTES_PER_SECOND} votes/s arrive for ${streamSeconds} s. Spread: from the first to the last reader of a tick; vote: from the answered vote to the last reader, of which up to 1,000 ms wait for the tick; both median/p95 in ms. Goals at 18,000: spread ≤ 500 in the median, ≤ 10 KB a stream.`,
    HEADS
  );
  for (const { readers, nodes: count } of streams)
    await table.row(readers, () =>
      withNodes(site.database, count, (nodes) =>
        measureReaders({ ...site, product: nodes[0] ?? site.product }, nodes, readers, streamSeconds)
      )
    );
};
