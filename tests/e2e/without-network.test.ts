import type { Page } from 'playwright-core';
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

const supportersOf = async (number: string): Promise<number> => {
  const { rows } = await database.query<{ n: number }>(
    'select count(*)::int as n from supports s join questions q on q.id = s.question where q.number = $1',
    [number]
  );
  return rows[0]?.n ?? 0;
};

const questionsWith = async (text: string): Promise<number> => {
  const { rows } = await database.query<{ n: number }>('select count(*)::int as n from questions where text = $1', [
    text
  ]);
  return rows[0]?.n ?? 0;
};

const wordsIn = (page: Page, selector: string): Promise<string> => page.locator(selector).first().innerText();

test('a vote given without a network waits, also over a reload, and counts once', async () => {
  const page = await openPage();
  await page.goto(`/live/${live}`);
  const number = (await page.locator('[data-row]').first().getAttribute('data-row')) ?? '';
  const before = await supportersOf(number);
  const row = `[data-row="${number}"]`;
  await page.context().setOffline(true);
  await expect.poll(() => page.locator('[data-offline]').isVisible()).toBe(true);
  await page.click(`${row} button`);
  await expect.poll(() => wordsIn(page, `${row} [data-slot=problem]`)).toBe('Байланыс болғанда жіберіледі.');
  expect(await page.locator(`${row} button.supported`).count()).toBe(1);
  expect(await supportersOf(number)).toBe(before);
  await page.context().setOffline(false);
  await page.reload();
  await expect.poll(() => supportersOf(number), { timeout: 10_000 }).toBe(before + 1);
  await expect.poll(() => page.locator(`${row} button.supported`).count()).toBe(1);
  await expect.poll(() => page.locator(`${row} [data-slot=problem]`).textContent()).toBe('');
});

test('a question asked without a network goes by itself, once, from whichever page is open', async () => {
  const page = await openPage();
  const text = `Көктемде өзен тасиды, бөгет қашан жөнделеді?`;
  await page.goto(`/meetings/${live}/ask`);
  await page.waitForTimeout(500);
  await page.fill('textarea[name=text]', text);
  await page.context().setOffline(true);
  await page.click('form button[type=submit]');
  await expect.poll(() => wordsIn(page, 'form [role=alert]')).toContain('Байланыс жоқ');
  expect(await questionsWith(text)).toBe(0);
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(`/live/${live}`);
  await expect.poll(() => later.locator('[data-sent-question]').isVisible(), { timeout: 10_000 }).toBe(true);
  expect(await questionsWith(text)).toBe(1);
  await later.click('[data-sent-question]');
  await later.waitForURL(/\/q\//);
  expect(await later.locator('main').innerText()).toContain(text);
  await later.goto(`/meetings/${live}/ask`);
  await later.waitForTimeout(500);
  expect([await later.inputValue('textarea[name=text]'), await questionsWith(text)]).toEqual(['', 1]);
});

test('what the server refuses, the form says beside the field', async () => {
  const page = await openPage();
  await page.goto(`/meetings/${live}/ask`);
  await page.waitForTimeout(500);
  await page.fill('textarea[name=text]', '   ');
  await page.click('form button[type=submit]');
  await page.waitForSelector('[aria-invalid=true]');
});
