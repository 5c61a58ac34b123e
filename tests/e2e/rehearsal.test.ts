import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { expectAccessible, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const database = new pg.Client({ connectionString: inject('productDatabase') });
const PASSWORD = 'kezdesu-demo-2026';
let coming = '';

beforeAll(async () => {
  await database.connect();
  const { rows } = await database.query<{ number: string }>(
    `select number from meetings where status = 'announced' and body = 'transport' order by starts_at limit 1`
  );
  coming = rows[0]?.number ?? '';
});
afterAll(() => database.end());

test('a press officer rehearses a meeting: every face is marked, nobody else sees it, and it goes without a trace', async () => {
  const press = await openPage({ viewport: { width: 1280, height: 900 } });
  await signIn(press, 'press@kezdesu.example', PASSWORD);
  const page = `/office/live/${coming}/rehearsal`;
  await press.goto(page);
  await expectAccessible(press);
  await press.click('form[action="?/start"] button');
  await press.locator('form[action="?/end"]').waitFor();
  const number = /9999-\d+/.exec(await press.locator('main').innerHTML())?.[0] ?? '';
  const faces = [`/office/live/${number}`, `/office/live/${number}/presenter`, `/hall/${number}`, `/live/${number}`];
  for (const face of faces) {
    await press.goto(face);
    expect([face, await press.getByText('ЖАТТЫҒУ.').count()]).toEqual([face, 1]);
    await expectAccessible(press);
  }
  expect(await press.locator('[data-row]').count()).toBe(8);

  const stranger = await openPage();
  const statuses = [];
  for (const path of [`/live/${number}/board.json`, `/meetings/${number}`, `/api/v1/meetings/${number}`])
    statuses.push((await stranger.request.get(path)).status());
  expect(statuses).toEqual([404, 404, 404]);
  await stranger.goto(`/live/${number}`);
  expect(stranger.url()).toContain('/office/sign-in');

  await press.goto(page);
  expect(await press.getByText('ЖАТТЫҒУ.').count()).toBe(0);
  await press.click('form[action="?/end"] button');
  await press.locator('form[action="?/start"]').waitFor();
  expect((await press.request.get(`/office/live/${number}`)).status()).toBe(404);
  const { rows } = await database.query(`select from pg_namespace where nspname = 'rehearsal'`);
  expect(rows.length).toBe(0);
});
