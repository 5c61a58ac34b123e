// Answered votes a second on one hot question, beside a plain node:http echo of the same request in the same run.
import { type Loaded, loadByMany } from '../support/many-clients.ts';
import { printTable, say } from '../support/measuring.ts';
import type { Site } from './site.ts';
import { storedSupport } from './meeting.ts';

const ROUNDS = 3;
const SECONDS = 5;
const PROCESSES = 2;

const middle = (runs: readonly Loaded[]): Loaded => {
  const found = runs.toSorted((one, other) => one.perSecond - other.perSecond)[Math.floor(runs.length / 2)];
  if (!found) throw new Error('Nothing was measured.');
  return found;
};

/** At 100, 500 and 2,000 connections: rates, times, what failed, and whether every answered vote is counted exactly once. */
export const measureVotes = async ({ product, plain, database, hot, secret }: Site): Promise<void> => {
  const vote = (url: string, connections: number): Promise<Loaded> =>
    loadByMany(
      { url, path: hot.path, method: 'PUT', connections, seconds: SECONDS, devices: 20_000 * SECONDS, secret },
      PROCESSES
    );
  const rows: (string | number)[][] = [];
  for (const connections of [100, 500, 2_000]) {
    const [ours, theirs]: [Loaded[], Loaded[]] = [[], []];
    const before = await storedSupport(database, hot.id);
    product.loopDelay();
    for (let round = 0; round < ROUNDS; round += 1) {
      theirs.push(await vote(plain.url, connections));
      ours.push(await vote(product.url, connections));
    }
    const loop = await product.loopDelay();
    const [a, b] = [middle(ours), middle(theirs)];
    const answered = ours.reduce((sum, run) => sum + run.answered, 0);
    const stored = (await storedSupport(database, hot.id)) - before;
    const failed = ours.reduce((sum, run) => sum + run.failed, 0);
    const times = [a.p50, a.p97, a.p99].map((ms) => ms.toFixed(0));
    const rates = [a.perSecond.toFixed(0), ...times, b.perSecond.toFixed(0), (a.perSecond / b.perSecond).toFixed(2)];
    rows.push([connections, ...rates, loop.p99.toFixed(0), failed, answered, stored]);
  }
  say(
    `\nVotes on one hot question, each another device's, ${PROCESSES} client processes; median of ${ROUNDS} rounds of ${SECONDS} s, alternating with the echo. Goals: 10,000/s, p99 < 250 ms at 500, ratio ≥ 0.5; stored ≥ answered (what was stored and not yet answered when the clock stopped is more).`
  );
  const heads = ['connections', 'votes/s', 'p50', 'p97.5', 'p99 ms', 'echo/s', 'ratio', 'loop p99', 'failed'];
  printTable([...heads, 'answered', 'stored'], rows);
};
