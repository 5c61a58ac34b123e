import type { Page } from 'playwright-core';

const STEP_MS = 6_000;

/** Waits for the private page; where the step with similar questions came only after it was looked for, sends again. */
const arriveAt = async (page: Page): Promise<void> => {
  for (let tries = 0; tries < 3; tries += 1) {
    const there = page.waitForURL(/\/q\//, { timeout: STEP_MS });
    if (
      await there.then(
        () => true,
        () => false
      )
    )
      return;
    await page.click('form:has(textarea) button[type=submit]');
  }
  await page.waitForURL(/\/q\//);
};

/** Asks by the public form, with or without a script; returns the number and the private link. */
export const ask = async (page: Page, address: string, text: string): Promise<{ number: string; link: string }> => {
  await page.goto(address);
  await page.fill('textarea[name=text]', text);
  await page.click('form:has(textarea) button[type=submit]');
  // Without a script similar questions, if there are any, are shown on the next step.
  await page.waitForLoadState();
  if (!/\/q\//.test(page.url()) && (await page.locator('input[name=reviewed]:not([value=""])').count()) > 0) {
    await page.click('form:has(textarea) button[type=submit]');
  }
  await arriveAt(page);
  const number = /\d{2}-\d{6}-[A-Z]/.exec(await page.locator('main').innerText())?.[0] ?? '';
  return { number, link: page.url().replace(/\?.*$/, '') };
};
