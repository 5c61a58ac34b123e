// One reading of a whole journal in a process of its own, so that its memory is its own: `ours` verifies, `floor` reads the same
// rows and hashes as many bytes of no meaning. Prints what was measured as JSON.
import { hash } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { closeDatabase, connectDatabase, databasePool } from '#platform/server/database/database.ts';
import { chainPages, lastPosition } from '#platform/server/journal/journal-chain.views.ts';
import { verifyJournal } from '#platform/server/journal/index.ts';

const [url = '', what = 'ours'] = process.argv.slice(2);
const SAME_BYTES = 'k'.repeat(129);

const readOnly = async (): Promise<number> => {
  let rows = 0;
  let last = '';
  for await (const page of chainPages(databasePool(), 0, await lastPosition(databasePool())))
    for (const _ of page) {
      last = hash('sha256', SAME_BYTES, 'hex');
      rows += 1;
    }
  return last ? rows : 0;
};

const verified = async (): Promise<number> => {
  const verdict = await verifyJournal(databasePool());
  if (!verdict.ok) throw new Error(`Broken at ${verdict.seq}: ${verdict.fault}`);
  return verdict.rows;
};

connectDatabase(url, 2);
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
const start = performance.now();
const rows = await (what === 'ours' ? verified() : readOnly());
const seconds = (performance.now() - start) / 1000;
delay.disable();
await closeDatabase();
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ rows, seconds, megabytes, waited: delay.percentile(99) / 1e6 }));
