// npm run bench:oversight: the verdicts on a year of 21 central bodies, 20 akimats and 1,500 meetings, computed from the
// journal, kept, and read as the control table; with 1, 5 and 20 such years behind. The floor is the bare reading of the
// same rows of the journal in the same run.
import { closeDatabase, connectDatabase, database } from '#platform/server/database/database.ts';
import { migrate } from '#platform/server/database/migrations.ts';
import { controlCells, computeYear, judgedDuties, judgeYear } from '#oversight/server/index.ts';
import { proofRows } from '#oversight/server/proof-rows.views.ts';
import { fillReference } from '#registry/server/index.ts';
import { fillYear } from './support/many-meetings.ts';
import { machine, printTable, say } from './support/measuring.ts';
import { freshDatabase } from './support/servers.ts';

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
await closeDatabase();
await scratch.drop();
