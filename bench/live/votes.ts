// Answered votes a second on one hot question, beside a plain node:http echo of the same request in the same run.
import { type Figures, growingTable } from '../support/growing-table.ts';
import { type Loaded, loadByMany, medianLoad } from '../support/many-clients.ts';
import type { Site } from './site.ts';
import type { Sizes } from './sizes.ts';
import { storedSupport } from './meeting.ts';

const PROCESSES = 2;
/** More than one machine sends, so that no device votes twice in a load. */
const DEVICES_PER_SECOND = 20_000;
const HEADS = ['connections', 'votes/s', 'p50', 'p97.5', 'p99 ms', 'echo/s', 'ratio', 'loop p99', 'failed'];

/** At each number of connections: rates, times, what failed, and whether every answered vote is counted exactly once. */
export const measureVotes = async (site: Site, { seconds, rounds, voteConnections }: Sizes): Promise<void> => {
  const table = growingTable(
    `Votes on one hot question, each another device's, ${PROCESSES} client processes; median of ${rounds} rounds of ${seconds} s, alternating with the echo. Goals: 10,000/s, p99 < 250 ms at 500, ratio ≥ 0.5; stored ≥ answered (what was stored and not yet answered when the clock stopped is more).`,
    [...HEADS, 'answered', 'stored']
  );
  for (const connections of voteConnections)
    await table.row(connections, () => votesAt(site, connections, seconds, rounds));
};

const votesAt = async (site: Site, connections: number, seconds: number, rounds: number): Promise<Figures> => {
  const { product, plain, database, hot, secret } = site;
  const devices = DEVICES_PER_SECOND * seconds;
  const vote = (url: string): Promise<Loaded> =>
    loadByMany({ url, path: hot.path, method: 'PUT', connections, seconds, devices, secret }, PROCESSES);
  const [ours, theirs]: [Loaded[], Loaded[]] = [[], []];
  const before = await storedSupport(database, hot.id);
  await product.loopDelay();
  for (let round = 0; round < rounds; round += 1) {
    theirs.push(await vote(plain.url));
    ours.push(await vote(product.url));
  }
  const loop = await product.loopDelay();
  const [a, b] = [medianLoad(ours), medianLoad(theirs)];
  const stored = (await storedSupport(database, hot.id)) - before;
  const sum = (of: (run: Loaded) => number): number => ours.reduce((total, run) => total + of(run), 0);
  return [
    a.perSecond.toFixed(0),
    ...[a.p50, a.p97, a.p99].map((ms) => ms.toFixed(0)),
    b.perSecond.toFixed(0),
    (a.perSecond / b.perSecond).toFixed(2),
    loop.p99.toFixed(0),
    sum(({ failed }) => failed),
    sum(({ answered }) => answered),
    stored
  ];
};
