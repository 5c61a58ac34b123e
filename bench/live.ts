// npm run bench:live [-- small] [votes streams nginx joins board]: the live meeting under load, several client processes on the same
// machine as the product, PostgreSQL and, where a floor is named, that floor in the same run. Each row is printed as it is measured and is
// bounded; a row that fails says so and the next is measured. All of it ends within ten minutes, or is ended. `small`: a minute's try
// of everything, its figures mean nothing.
import { failedRows } from './support/growing-table.ts';
import { machine, say } from './support/measuring.ts';
import { killProducts } from './support/servers.ts';

const MOST_MINUTES = 10;

process.env['SECRET'] = 'a secret of this measurement only, long enough';
const { SMALL, WHOLE } = await import('./live/sizes.ts');
const { measureBoard, measureJoins, measureNginx } = await import('./live/reads.ts');
const { startSite } = await import('./live/site.ts');
const { measureStreams } = await import('./live/streams.ts');
const { measureVotes } = await import('./live/votes.ts');

const SECTIONS = {
  votes: measureVotes,
  streams: measureStreams,
  nginx: measureNginx,
  joins: measureJoins,
  board: measureBoard
};

const asked = process.argv.slice(2).filter((word) => word in SECTIONS);
const sizes = process.argv.includes('small') ? SMALL : WHOLE;
const began = performance.now();
const site = await startSite();

let ended = false;
const end = async (why?: string): Promise<never> => {
  if (ended) return new Promise(() => undefined);
  ended = true;
  if (why) say(`\n${why}`);
  killProducts();
  await site.stop();
  say(`\n${Math.round((performance.now() - began) / 1_000)} s in all, ${failedRows()} rows failed.`);
  process.exit(why || failedRows() > 0 ? 1 : 0);
};

setTimeout(
  () => void end(`Ended after ${MOST_MINUTES} minutes, before all was measured.`),
  MOST_MINUTES * 60_000
).unref();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end('Ended from outside.'));

say(machine());
for (const [name, measure] of Object.entries(SECTIONS))
  if (asked.length === 0 || asked.includes(name)) await measure(site, sizes);
await end();
