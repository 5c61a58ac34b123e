import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const database = new pg.Client({ connectionString: inject('productDatabase') });
let live = '';

beforeAll(async () => {
  await database.connect();
  const { rows } = await database.query<{ number: string }>(
    `select number from meetings where status = 'live' limit 1`
  );
  live = rows[0]?.number ?? '';
});
afterAll(() => database.end());

/** A village's 3G: 400 ms there and back, 400 kbit/s down, 200 up. */
const VILLAGE = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 25_000 };
const MOST_MS = 3_000;
const MOST_BYTES = 60_000;

test('on 3G the phone shows the first question of a meeting within three seconds, of at most 60 KB', async () => {
  const page = await openPage();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', VILLAGE);
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  // What it costs the product to draw the page for the first time is no matter of the network.
  await fetch(`${inject('product')}/live/${live}`);
  const started = performance.now();
  await page.goto(`/live/${live}`, { waitUntil: 'commit' });
  await page.locator('[data-row] [data-slot=text]').first().waitFor();
  const shownAfter = performance.now() - started;
  await page.waitForLoadState('load');
  await page.waitForTimeout(1_500);
  expect(shownAfter).toBeLessThan(MOST_MS);
  expect(bytes).toBeGreaterThan(1_000);
  expect(bytes).toBeLessThan(MOST_BYTES);
});
