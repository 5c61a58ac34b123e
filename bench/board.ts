// npm run bench:board: a line carried over a board of 200 in Debian's Chromium, key by key. Beside it the same keys where no
// line is carried: what going over the cells costs.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { closeDatabase, connectDatabase, database } from '#platform/server/database/database.ts';
import { createVariant } from '#planning/server/index.ts';
import { fillProposals } from './support/many-proposals.ts';
import { machine, printTable, say } from './support/measuring.ts';
import { freshDatabase, startProduct } from './support/servers.ts';

const LINES = 200;
const STEPS = 60;
const YEAR = Temporal.Now.plainDateISO('Asia/Almaty').year + 1;
const root = join(import.meta.dirname, '..');

const scratch = await freshDatabase();
const product = await startProduct(scratch.url);
connectDatabase(scratch.url, 2);
const places = await fillProposals(YEAR, LINES);
const variant = await database()
  .transaction()
  .execute((tx) =>
    createVariant(tx, {
      year: YEAR,
      name: 'Өлшеу',
      origin: 'hand',
      madeBy: null,
      madeAt: Temporal.Now.instant(),
      places
    })
  );

const browser = await chromium.launch({
  executablePath: execFileSync(join(root, 'bin/chromium'), { encoding: 'utf8' }).trim(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']
});
const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height: 860 } });
const page = await context.newPage();
await page.goto('/office/sign-in');
await page.fill('[name=email]', 'government@kezdesu.example');
await page.fill('[name=password]', 'kezdesu-demo-2026');
await page.click('main form button[type=submit]');
await page.waitForURL(/\/office(\?|$)/);

/** Presses keys on what has the focus; milliseconds from each to everything drawn and laid out again. */
const press = (names: readonly string[]): Promise<number[]> =>
  page.evaluate(async (pressed) => {
    const times: number[] = [];
    for (const key of pressed) {
      const start = performance.now();
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true })
      );
      // Svelte draws in a microtask; asking for a height lays everything out.
      await new Promise<void>((done) => queueMicrotask(done));
      await new Promise<void>((done) => queueMicrotask(done));
      void document.body.offsetHeight;
      times.push(performance.now() - start);
      await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
    }
    return times.toSorted((one, other) => one - other);
  }, names);

const PARTS = ['TaskDuration', 'ScriptDuration', 'LayoutDuration'] as const;

/** What the page's thread has worked so far, in milliseconds of the processor: others on the machine do not count. */
const worked = async (session: CDPSession): Promise<number[]> => {
  const { metrics } = await session.send('Performance.getMetrics');
  return PARTS.map((part) => 1_000 * (metrics.find(({ name }) => name === part)?.value ?? 0));
};

const row = async (rows: string, act: string, session: CDPSession): Promise<(string | number)[]> => {
  const before = await worked(session);
  const times = await press(THERE_AND_BACK);
  const after = await worked(session);
  const cpu = after.map((value, part) => ((value - (before[part] ?? 0)) / STEPS).toFixed(1));
  const at = (share: number): string => (times[Math.floor((STEPS - 1) * share)] ?? 0).toFixed(1);
  return [rows, act, ...cpu, at(0.5), at(0.95)];
};

const THERE_AND_BACK = Array.from({ length: STEPS }, (_, step) => (step < STEPS / 2 ? 'ArrowRight' : 'ArrowLeft'));

const measure = async (rows: 'bodies' | 'regions'): Promise<(string | number)[][]> => {
  const kilobytes = await openBoard(page, `/office/schedule/${YEAR}/variants/${variant}?view=${rows}`);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const first = page.locator('td:not([data-week="-1"]) [data-wish]').first();
  await first.focus();
  const focused = await row(rows, 'focus', session);
  await first.focus();
  await press(['Enter']);
  const carried = await row(rows, 'carry', session);
  await press(['Escape']);
  return [focused, carried].map((each) => [...each, kilobytes]);
};

/** Opens a board; its kilobytes over the wire. */
const openBoard = async (board: Page, path: string): Promise<string> => {
  const response = await board.goto(path);
  await board.locator('table[role=grid]').waitFor();
  const sizes = await response?.request().sizes();
  return ((sizes?.responseBodySize ?? 0) / 1024).toFixed(1);
};

say(machine().replace(/; load generator.*/, ''));
const table = [...(await measure('bodies')), ...(await measure('regions'))];
say(
  `\n${LINES} lines, ${STEPS} keys a row; milliseconds a key: of the processor (all, scripts, layout), and by the clock until all` +
    ' is drawn and laid out.\nGoal: under 50 all told for a carried step. Page: kilobytes over the wire.'
);
printTable(['rows', 'act', 'all', 'scripts', 'layout', 'clock p50', 'clock p95', 'page KB'], table);
await browser.close();
await closeDatabase();
await product.stop();
await scratch.drop();
