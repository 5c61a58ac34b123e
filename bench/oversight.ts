// npm run bench:oversight: the verdicts on a year of 21 central bodies, 20 akimats and 1,500 meetings, computed from the
// journal, kept, and read as the control table; with 1, 5 and 20 such years behind. The floor is the bare reading of the
// same rows of the journal in the same run. Then the pages of it as they are served by HTTP, each rendered anew: the cache that
// anonymous readers share is off.
import { closeDatabase, connectDatabase, database } from '#platform/server/database/database.ts';
import { migrate } from '#platform/server/database/migrations.ts';
import { controlCells, computeYear, judgedDuties, judgeYear } from '#oversight/server/index.ts';
import { proofRows } from '#oversight/server/proof-rows.views.ts';
import { fillReference } from '#registry/server/index.ts';
import { fillYear } from './support/many-meetings.ts';
import { machine, printTable, say } from './support/measuring.ts';
import { freshDatabase, startProduct } from './support/servers.ts';

const YEAR = 2026;
const MEETINGS = 1_500;
const OTHER_ROWS = 20;
const ROUNDS = 5;
const now = Temporal.Instant.from(`${YEAR}-12-28T07:00:00Z`);

const scratch = await freshDatabase();
await migrate(scratch.url);
connectDatabase(scratch.url, 4);
await fillReference(now);

const medianMs = async (act: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
};

const figures = async (years: number): Promise<(string | number)[]> => {
  const { duties } = await computeYear(YEAR, now);
  const { rows } = await proofRows(YEAR);
  const { total } = await database()
    .selectFrom('journal')
    .select((is) => is.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const floor = await medianMs(() => proofRows(YEAR));
  const computed = await medianMs(() => computeYear(YEAR, now));
  const kept = await medianMs(() => judgeYear(YEAR, now));
  const cells = await medianMs(() => controlCells({ year: YEAR }));
  const cell = await medianMs(() => judgedDuties({ year: YEAR, who: 'health', norm: '1-6' }));
  const ms = [floor, computed, kept, cells, cell].map((each) => each.toFixed(0));
  return [years, total, rows.length, duties.length, ...ms, (computed / floor).toFixed(1)];
};

say(machine().replace(/; load generator.*/, ''));
const table: (string | number)[][] = [];
let filled = 0;
for (const years of [1, 5, 20]) {
  for (; filled < years; filled += 1) await fillYear(YEAR - filled, MEETINGS, OTHER_ROWS);
  table.push(await figures(years));
}
say(
  `\n${MEETINGS} meetings a year, ${OTHER_ROWS} other rows of the journal a meeting; the year ${YEAR}, median of ${ROUNDS}, milliseconds.` +
    '\nGoals: computed from the journal under 1000, table read under 100.'
);
printTable(
  ['years', 'journal', 'proof rows', 'duties', 'read', 'computed', 'and kept', 'table', 'cell', 'computed/read'],
  table
);

const REQUESTS = 60;
const WARMING = 10;
const PAGES = [
  `/control?year=${YEAR}`,
  `/ru/control?year=${YEAR}&quarter=3`,
  `/control/${YEAR}/health/1-6`,
  '/control/upcoming'
];

/** One request after another, as one reader would: least, median and 95th percentile in milliseconds. */
const served = async (url: string): Promise<(string | number)[]> => {
  const times: number[] = [];
  let bytes = 0;
  for (let at = 0; at < WARMING + REQUESTS; at += 1) {
    const start = performance.now();
    const answer = await fetch(url);
    bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
    if (at >= WARMING) times.push(performance.now() - start);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const share = (part: number): string => (sorted[Math.floor((REQUESTS - 1) * part)] ?? 0).toFixed(0);
  return [bytes, share(0), share(0.5), share(0.95)];
};

const product = await startProduct(scratch.url, { SHARED_CACHE_SECONDS: '0', ROLE: 'web', DEMO: '0' });
const pages: (string | number)[][] = [];
for (const page of PAGES) pages.push([page, ...(await served(product.url + page))]);
say(`\nServed by HTTP, ${REQUESTS} requests one after another, shared cache off. Goal: median under 100.`);
printTable(['page', 'bytes', 'min ms', 'median ms', 'p95 ms'], pages);
await product.stop();
await closeDatabase();
await scratch.drop();
