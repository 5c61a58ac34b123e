import type { Page } from 'playwright-core';
import { send } from './browser.ts';

/** Takes the draft of a year the whole way by the pages, as who keeps it and as the Government: out for remarks, agreed, submitted, approved, published. */
export const approveSchedule = async (keeper: Page, government: Page, year: number): Promise<void> => {
  const step = async (page: Page, act: string, typed: Readonly<Record<string, string>> = {}): Promise<void> => {
    await page.goto(`/office/schedule/${year}`);
    for (const [field, text] of Object.entries(typed)) await page.fill(`#${act}-${field}`, text);
    if (act === 'agree' && (await page.locator('#agree-early').count()) > 0) await page.check('#agree-early');
    await send(page.locator(`form[action="?/${act}"]`));
  };
  const approvedOn = Temporal.Now.plainDateISO('Asia/Almaty').toString();
  await step(keeper, 'send');
  await step(keeper, 'agree');
  await step(keeper, 'submit', { letter: '№ 12-3' });
  await step(government, 'approve', { approvedOn, document: '№ 1' });
  await step(keeper, 'publish');
};
