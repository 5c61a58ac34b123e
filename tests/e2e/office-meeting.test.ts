import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();

const inDays = (days: number, time: string): string =>
  `${Temporal.Now.plainDateISO('Asia/Almaty').add({ days })}T${time}`;

const choose = async (page: Page, name: string, value?: string): Promise<void> => {
  const select = page.locator(`select[name=${name}]`);
  if ((await select.count()) > 0) await select.selectOption(value ?? { index: 1 });
  else await page.check(`[name=${name}]${value ? `[value=${value}]` : ''}`);
};

test('a press officer is held to the decree, then announces, postpones and cancels, without a script', async () => {
  const page = await openPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  await signIn(page, 'press@kezdesu.example', 'kezdesu-demo-2026');

  await page.goto('/office/meetings/new');
  await choose(page, 'kind', 'off-schedule');
  await choose(page, 'region', 'abai');
  await choose(page, 'format', 'mixed');
  await page.fill('[name=placeKk]', 'Мәдениет үйі, Курчатов');
  await page.fill('[name=placeRu]', 'Дом культуры, Курчатов');
  await page.fill('[name=themeKk]', 'Көпірдің жабылуы');
  await page.fill('[name=themeRu]', 'Закрытие моста');
  await page.fill('[name=offScheduleReason]', 'Көпір апатты жағдайда');
  await page.fill('[name=offScheduleReasonRu]', 'Мост в аварийном состоянии');
  await page.fill('[name=startsAt]', inDays(12, '15:00'));
  await page.fill('[name=plannedMinutes]', '100');
  await page.fill('[name=reportMinutes]', '40');
  await page.click('main form:has([name=reportMinutes]) button[type=submit]');

  expect(await page.locator('main').innerText()).toContain('1-тармақтың 3) тармақшасы');
  expect(await page.inputValue('[name=themeKk]')).toBe('Көпірдің жабылуы');
  await page.fill('[name=reportMinutes]', '25');
  await page.click('main form:has([name=reportMinutes]) button[type=submit]');
  await page.waitForURL(/\/office\/meetings\/\d{4}-\d+/);
  const number = /\d{4}-\d{3,}/.exec(page.url())?.[0] ?? '';

  const reader = await openPage({ javaScriptEnabled: false });
  expect((await reader.goto(`/meetings/${number}`))?.status()).toBe(404);
  await page.click('form[action="?/announce"] button');
  expect((await reader.goto(`/meetings/${number}`))?.status()).toBe(200);

  await page.goto(`/office/meetings/${number}`);
  await page.locator('details:has(form[action="?/postpone"]) > summary').click();
  await page.fill('form[action="?/postpone"] [name=startsAt]', inDays(20, '18:00'));
  await giveReason(page, 'postpone', 'Боран болды', 'Из-за метели');
  await reads(reader, `/ru/meetings/${number}`, 'Из-за метели');

  await page.goto(`/office/meetings/${number}`);
  await page.locator('details:has(form[action="?/cancel"]) > summary').click();
  await giveReason(page, 'cancel', 'Көпір ашылды', 'Мост открыт');
  await reads(reader, `/meetings/${number}`, 'Көпір ашылды');
  expect((await reader.goto(`/meetings/${number}/ask`))?.status()).toBe(200);
  expect(await reader.locator('form:has(textarea[name=text])').count()).toBe(0);
});

/** Public pages are shared for a few seconds: what was just done stands on them soon. */
const reads = async (reader: Page, path: string, text: string): Promise<void> => {
  const shown = async (): Promise<string> => {
    await reader.goto(path);
    return reader.locator('main').innerText();
  };
  await expect.poll(shown, { timeout: 15_000, interval: 500 }).toContain(text);
};

const giveReason = async (page: Page, act: string, kk: string, ru: string): Promise<void> => {
  await page.fill(`form[action="?/${act}"] [name=reasonKk]`, kk);
  await page.fill(`form[action="?/${act}"] [name=reasonRu]`, ru);
  await page.click(`form[action="?/${act}"] button[type=submit]`);
  await page.waitForURL(/done=/);
};
