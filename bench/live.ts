// npm run bench:live [-- votes streams joins board nginx]: the live meeting under load, several client processes on the same
// machine as the product, PostgreSQL and, where a floor is named, that floor in the same run. Every loop is bounded.
import { machine, say } from './support/measuring.ts';

process.env['SECRET'] = 'a secret of this measurement only, long enough';
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

const asked = process.argv.slice(2);
const site = await startSite();
say(machine());
for (const [name, measure] of Object.entries(SECTIONS))
  if (asked.length === 0 || asked.includes(name)) await measure(site);
await site.stop();
