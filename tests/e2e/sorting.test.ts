import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const WIDE = { viewport: { width: 1280, height: 900 } };

/** Opens the board of the sorted meeting with the most groups. */
const openBoard = async (page: Page): Promise<string> => {
  await signIn(page, 'analyst@kezdesu.example', 'kezdesu-demo-2026');
  await page.goto('/office/sorting');
  const rows = page.locator('main tbody tr', { has: page.locator('th a') });
  const groups = await rows.locator('td:nth-of-type(3)').allInnerTexts();
  const most = groups.map(Number).reduce((best, count, at) => (count > (Number(groups[best]) || 0) ? at : best), 0);
  await rows.nth(most).locator('th a').click();
  await page.waitForURL(/\/office\/sorting\/[0-9a-f-]{36}$/);
  return page.url();
};

const link = (page: Page, nth: number) => page.locator('[data-group-link]').nth(nth);
const places = (page: Page): Promise<number> => page.locator('[data-group-link]').count();

test('an analyst sorts a meeting by keyboard: walks, names, locks, merges, and takes it back', async () => {
  const page = await openPage(WIDE);
  const board = await openBoard(page);
  await page.waitForLoadState('networkidle');
  await expectAccessible(page);
  const groups = await places(page);
  expect(groups).toBeGreaterThan(2);

  await page.keyboard.press('j');
  await page.waitForURL(`${board}/**`);
  await page.keyboard.press('j');
  await page.waitForFunction(() => document.querySelectorAll('[data-group-link]')[1]?.hasAttribute('aria-current'));
  await expectAccessible(page);

  await page.keyboard.press('e');
  await page.locator('#group-title').fill('Ауыл жолдары');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=title/);
  expect(await page.locator('.one h2').first().innerText()).toBe('Ауыл жолдары');

  const target = await link(page, 0).locator('.place').innerText();
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await page.locator('#merge-place').pressSequentially(target);
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=merge/);
  await page.waitForFunction((count) => document.querySelectorAll('[data-group-link]').length === count, groups - 1);

  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await page.waitForURL(/done=undone/);
  await page.waitForFunction((count) => document.querySelectorAll('[data-group-link]').length === count, groups);
});

test('without a script the board works by forms, and the second of two analysts is told and keeps what was typed', async () => {
  const one = await openPage({ javaScriptEnabled: false });
  await openBoard(one);
  await link(one, 0).click();
  const address = one.url();
  const two = await openPage({ javaScriptEnabled: false });
  await signIn(two, 'analyst@kezdesu.example', 'kezdesu-demo-2026');
  await two.goto(address);

  await one.locator('[data-fold=e] summary').click();
  await one.fill('#group-title', 'Бірінші атау');
  await one.locator('[data-fold=e] button').click();
  await one.waitForURL(/done=title/);

  await two.locator('[data-fold=e] summary').click();
  await two.fill('#group-title', 'Екінші атау');
  await two.locator('[data-fold=e] button').click();
  expect(await two.locator('.one h2').first().innerText()).toBe('Бірінші атау');
  expect(await two.inputValue('#group-title')).toBe('Екінші атау');
  await two.locator('[data-fold=e] button').click();
  await two.waitForURL(/done=title/);
  expect(await two.locator('.one h2').first().innerText()).toBe('Екінші атау');
});
