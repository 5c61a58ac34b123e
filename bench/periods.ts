// npm run bench:periods: a year of one body with 5,000 and with 20,000 questions, against as many of the year before: how long it is
// sorted, what the web waits meanwhile, how large the process grows, and how fast its board is. Both in one run, the ratio between them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { closeDatabase, connectDatabase, databasePool } from '#platform/server/database/database.ts';
import { machine, printTable, say } from './support/measuring.ts';
import { freshDatabase, startProduct } from './support/servers.ts';
import { generated } from './support/sorting/tasks/scale.ts';

const BODY = 'transport';
// With what the demonstration asked, the second is what may be sorted at once.
const SIZES = [5_000, 19_800];
const MOST_SECONDS = 600;
const LOADS = 9;

const scratch = await freshDatabase();
const product = await startProduct(scratch.url);
connectDatabase(scratch.url, 2);
const year = Temporal.Now.plainDateISO('Asia/Almaty').year;

/** The first two figures of the numbers of the questions made last. */
let series = 50;

/** Adds `total` questions to a year of the body, and as many to the year before it. */
const fillYears = async (total: number): Promise<void> => {
  const texts = [...generated(total * 2)];
  for (const [at, of] of [year, year - 1].entries())
    await databasePool().query(
      `with meeting as (
         select id, body, region, starts_at from meetings where body = $1 and status = 'held'
         order by (extract(year from starts_at) = $2::int) desc, starts_at limit 1
       ), made as (
         update meetings m set starts_at = make_timestamptz($2::int, 2, 3, 10, 0, 0, 'Asia/Almaty')
         from meeting where m.id = meeting.id returning m.id, m.body, m.region, m.starts_at
       )
       insert into questions (id, number, meeting, body, region, door, language, text, status, link_hash, terms, support, asked_at, published_at)
       select gen_random_uuid(), $4 || '-' || lpad(n::text, 6, '0') || '-A', made.id, made.body, made.region, 'web', 'ru', text, 'published',
         sha256(($4 || ':' || n)::bytea), array[]::text[], 0,
         made.starts_at - n * interval '1 second', made.starts_at - n * interval '1 second'
       from made, unnest($3::text[]) with ordinality as one (text, n)`,
      [BODY, of, texts.slice(at * total, (at + 1) * total).map((text) => text.slice(0, 900)), String((series += 1))]
    );
  await databasePool().query('vacuum analyze questions');
};

let cookie = '';
const send = async (path: string, form?: Record<string, string>): Promise<Response> => {
  const headers = {
    cookie,
    accept: 'text/html',
    ...(form ? { origin: product.url, 'content-type': 'application/x-www-form-urlencoded' } : {})
  };
  const body = form ? new URLSearchParams(form) : null;
  return fetch(product.url + path, {
    method: form ? 'POST' : 'GET',
    headers,
    body,
    redirect: 'manual'
  });
};

const timed = async (path: string): Promise<{ ms: number; kilobytes: number; text: string }> => {
  const begun = performance.now();
  const text = await (await send(path)).text();
  return { ms: performance.now() - begun, kilobytes: text.length / 1024, text };
};

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const highest = (values: readonly number[]): number => Math.max(0, ...values);

/** The most memory the product ever held, in megabytes. */
const peak = (): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${product.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

const signIn = async (): Promise<void> => {
  const browser = await chromium.launch({
    executablePath: execFileSync(join(import.meta.dirname, '../bin/chromium'), { encoding: 'utf8' }).trim(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']
  });
  const page = await browser.newPage({ baseURL: product.url });
  await page.goto('/office/sign-in');
  await page.fill('[name=email]', 'analyst@kezdesu.example');
  await page.fill('[name=password]', 'kezdesu-demo-2026');
  await page.click('main form button[type=submit]');
  await page.waitForURL(/\/office(\?|$)/);
  const kept = await page.context().cookies();
  cookie = kept.map(({ name, value }) => `${name}=${value}`).join('; ');
  await browser.close();
};

/** Asks for the year and waits until it is sorted; what readers of the first page waited meanwhile. */
const sorted = async (): Promise<{ id: string; seconds: number; waits: number[] }> => {
  const receipt = crypto.randomUUID();
  const begun = performance.now();
  const asked = await send('/office/sorting?/askPeriod', { of: `body-${BODY}`, period: String(year), receipt });
  const id = /sorting\/([0-9a-f-]{36})/.exec(asked.headers.get('location') ?? '')?.[1] ?? '';
  if (id === '') throw new Error(`${asked.status}: not asked`);
  const waits: number[] = [];
  for (;;) {
    const standing = JSON.parse((await timed(`/office/sorting/${id}/standing`)).text) as { state: string };
    if (standing.state === 'proposed') return { id, seconds: (performance.now() - begun) / 1000, waits };
    if (standing.state === 'failed' || performance.now() - begun > MOST_SECONDS * 1000) throw new Error(standing.state);
    waits.push((await timed('/')).ms);
    await new Promise((go) => setTimeout(go, 100));
  }
};

const boardOf = async (id: string): Promise<{ ms: number; kilobytes: number; groups: number }> => {
  const loads: { ms: number; kilobytes: number; text: string }[] = [];
  for (let nth = 0; nth < LOADS; nth += 1) loads.push(await timed(`/office/sorting/${id}`));
  const { rows } = await databasePool().query<{ groups: number }>(
    `select jsonb_array_length(result -> 'groups') as groups from sortings where id = $1`,
    [id]
  );
  return { ms: middle(loads.map(({ ms }) => ms)), kilobytes: loads[0]?.kilobytes ?? 0, groups: rows[0]?.groups ?? 0 };
};

await signIn();
const quiet: number[] = [];
for (let nth = 0; nth < 50; nth += 1) quiet.push((await timed('/')).ms);
const table: (string | number)[][] = [];
let first: { seconds: number; ms: number } | undefined;
for (const size of SIZES) {
  await fillYears(size - (SIZES[SIZES.indexOf(size) - 1] ?? 0));
  const { id, seconds, waits } = await sorted();
  const board = await boardOf(id);
  first ??= { seconds, ms: board.ms };
  table.push([
    size,
    board.groups,
    seconds.toFixed(1),
    (seconds / first.seconds).toFixed(2),
    `${middle(waits).toFixed(1)} (${middle(quiet).toFixed(1)})`,
    `${highest(waits).toFixed(0)} (${highest(quiet).toFixed(0)})`,
    board.ms.toFixed(0),
    (board.ms / first.ms).toFixed(2),
    board.kilobytes.toFixed(0),
    peak().toFixed(0)
  ]);
}
say(machine().replace(/; load generator.*/, ''));
say(
  '\nA year of one body against as many questions of the year before. Seconds from asking to the proposal, learning included in the first.\n' +
    'Reader: milliseconds of the first page while it computes (and before, quiet). Board: milliseconds and kilobytes of its first page.'
);
printTable(
  ['questions', 'groups', 'seconds', 'ratio', 'reader p50', 'reader most', 'board ms', 'ratio', 'board KB', 'peak MB'],
  table
);
await closeDatabase();
await product.stop();
await scratch.drop();
