import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();

/** Goes on by the tabulator until what has the focus is the element looked for. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let pressed = 0; pressed < 200; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${selector} cannot be reached by the keyboard on ${page.url()}`);
};

const follow = async (page: Page, selector: string): Promise<void> => {
  await tabTo(page, selector);
  await Promise.all([page.waitForLoadState('load'), page.keyboard.press('Enter')]);
};

const QUARTER = 'a[href*="/office/progress?body=transport"]';

test('an official clears the desk with the keyboard only', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 900 } });
  await signIn(page, 'head@kezdesu.example', 'kezdesu-demo-2026');
  await page.goto('/office?section=overdue');
  await expectAccessible(page);
  const due = await page.locator(QUARTER).first().getAttribute('href');
  expect(due).toMatch(/quarter=20\d{2}-[1-4]$/);

  await tabTo(page, QUARTER);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/office\/progress\?body=transport/);
  await tabTo(page, 'main form[method=post] button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=published/);

  await follow(page, 'nav a[href="/office"]');
  await page.waitForURL(/\/office$/);
  await follow(page, 'a[href*="section=overdue"]');
  await page.waitForURL(/section=overdue/);
  expect(await page.locator(`a[href="${due}"]`).count()).toBe(0);
});

test('a head names a deputy: the duties stand on that desk until it is taken back, without a script', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await signIn(page, 'head@kezdesu.example', 'kezdesu-demo-2026');
  await page.goto('/office/absences');
  const today = Temporal.Now.plainDateISO('Asia/Almaty');
  await page.selectOption('[name=person]', { label: 'press' });
  await page.selectOption('[name=deputy]', { label: 'moderator' });
  await page.fill('[name=firstDay]', today.toString());
  await page.fill('[name=lastDay]', today.add({ days: 3 }).toString());
  await tabTo(page, 'main form[action="?/name"] button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=named/);

  const deputy = await openPage({ viewport: { width: 1280, height: 900 } });
  await signIn(deputy, 'moderator@kezdesu.example', 'kezdesu-demo-2026');
  expect(await deputy.locator('main').innerText()).toContain('Баспасөз хатшысы орнына');

  await tabTo(page, 'main form[action="?/withdraw"] button');
  await page.keyboard.press('Enter');
  await page.waitForURL(/done=withdrawn/);
  await deputy.reload();
  expect(await deputy.locator('main').innerText()).not.toContain('Баспасөз хатшысы орнына');
});
