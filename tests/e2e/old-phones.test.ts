import type { Page } from 'playwright-core';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { signIn, useBrowser } from '../support/browser.ts';

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

/** A page of a browser that does not know Temporal, with what it complains of. */
const oldPage = async (): Promise<{ page: Page; faults: string[] }> => {
  const page = await openPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
  return { page, faults };
};

test('pages with a script work where Temporal is missing', async () => {
  const { page, faults } = await oldPage();
  for (const path of [`/meetings/${live}/ask`, `/live/${live}`, `/hall/${live}`]) {
    await page.goto(path);
    expect(await page.evaluate(() => 'Temporal' in globalThis)).toBe(false);
    await page.waitForTimeout(500);
  }
  await signIn(page, 'moderator@kezdesu.example', 'kezdesu-demo-2026');
  for (const path of [
    '/office',
    '/office/questions',
    `/office/live/${live}`,
    '/office/assignments',
    '/office/meetings',
    '/office/schedule/2026'
  ]) {
    await page.goto(path);
    await page.waitForTimeout(300);
  }
  expect(faults).toEqual([]);
});

test.each([
  ['an event stream', false],
  ['polling, where the network cuts streams off', true]
])('the phone follows the board by %s, and leaves alone what is being read', async (_, cut) => {
  const { page } = await oldPage();
  if (cut) await page.route('**/events*', (route) => route.abort());
  await page.goto(`/live/${live}`);
  const button = page.locator('li form button').first();
  const number = (await page.locator('[data-row]').first().getAttribute('data-row')) ?? '';
  const origin = inject('product');
  const answer = await fetch(`${origin}/live/${live}/questions/${number}/support`, {
    method: 'PUT',
    headers: { origin }
  });
  expect(answer.status).toBe(200);
  const { support } = (await answer.json()) as { support: number };
  await expect.poll(async () => Number(await button.locator('.count').innerText()), { timeout: 10_000 }).toBe(support);
});

test('a draft survives a reload, and the question is sent by the keyboard alone', async () => {
  const { page } = await oldPage();
  await page.goto(`/meetings/${live}/ask`);
  await page.waitForTimeout(500);
  await page.focus('textarea[name=text]');
  await page.keyboard.type('Мектеп автобусы қашан жүреді? Балалар қыста жаяу барады.');
  await page.waitForTimeout(500);
  await page.reload();
  await expect.poll(() => page.inputValue('textarea[name=text]')).toContain('Мектеп автобусы');
  await page.focus('textarea[name=text]');
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('button[type=submit]'))) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/q\//);
  expect(await page.locator('h1').innerText()).not.toBe('');
});
