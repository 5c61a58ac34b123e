// npm run bench:journal: rows a second through the verification of the journal's chain, its peak memory at 100,000 and at
// 1,000,000 rows, and how long others in the process wait for it; beside a floor in the same run: reading the same rows and
// hashing constant bytes. Goal: 1,000,000 rows in under 60 s on two cores, memory flat.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { migrate } from '#platform/server/database/migrations.ts';
import { fillJournal } from './support/many-journal-rows.ts';
import { machine, printTable, say } from './support/measuring.ts';
import { freshDatabase } from './support/servers.ts';

const SIZES = [100_000, 1_000_000];
const ROUNDS = 3;

type Run = { rows: number; seconds: number; megabytes: number; waited: number };

const run = (url: string, what: 'ours' | 'floor'): Run =>
  JSON.parse(
    execFileSync(process.execPath, [join(import.meta.dirname, 'support/verify-once.ts'), url, what], {
      encoding: 'utf8'
    })
  );

const median = (runs: readonly Run[]): Run => {
  const middle = runs.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(runs.length / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  return middle;
};

const database = await freshDatabase();
await migrate(database.url);
say(machine());
const table: (string | number)[][] = [];
let filled = 0;
for (const size of SIZES) {
  await fillJournal(database.url, filled, size);
  filled = size;
  const ours: Run[] = [];
  const floors: Run[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    floors.push(run(database.url, 'floor'));
    ours.push(run(database.url, 'ours'));
  }
  const [a, b] = [median(ours), median(floors)];
  table.push([
    a.rows,
    a.seconds.toFixed(1),
    (a.rows / a.seconds).toFixed(0),
    (b.rows / b.seconds).toFixed(0),
    (b.seconds / a.seconds).toFixed(2),
    Math.max(...ours.map(({ megabytes }) => megabytes)).toFixed(0),
    Math.max(...floors.map(({ megabytes }) => megabytes)).toFixed(0),
    a.waited.toFixed(0)
  ]);
}
say(`\nThe whole chain, median of ${ROUNDS} rounds, alternating, each in a process of its own.`);
printTable(['rows', 's', 'rows/s', 'floor/s', 'ratio', 'peak MB', 'floor MB', 'wait p99 ms'], table);
await database.drop();
