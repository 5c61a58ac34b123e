import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { ask } from '../support/asking.ts';
import { useBrowser } from '../support/browser.ts';
import { AGAIN, cardOn, useLiveBoard } from '../support/live-board.ts';

const openPage = useBrowser();
const { staff, idOf, columnOf, pressOn, ...board } = useLiveBoard(openPage);
let live = '';

beforeAll(() => void (live = board.live()));

type Box = { x: number; y: number; width: number; height: number };

/** Where a card's handle and a column are. The board may be drawn anew at any moment: then it is looked at again. */
const placesOf = async (page: Page, id: string, column: string): Promise<{ from: Box; to: Box }> => {
  const handle = cardOn(page, id).locator('[data-handle]');
  for (let tries = 0; tries < 20; tries += 1) {
    await handle.waitFor();
    await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const from = await handle.boundingBox();
    const to = await page.locator(`[data-column="${column}"]`).boundingBox();
    if (from && to) return { from, to };
    await page.waitForTimeout(100);
  }
  throw new Error('Nothing to drag.');
};

/** Takes a card by its handle and holds it over a column. */
const holdOver = async (page: Page, id: string, column: string): Promise<void> => {
  const { from, to } = await placesOf(page, id, column);
  const y = from.y + from.height / 2;
  await page.mouse.move(from.x + from.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, Math.min(Math.max(y, to.y + 4), to.y + to.height - 4), { steps: 8 });
};

/** The column that would take the card if it were let go now. */
const wouldTake = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.querySelector<HTMLElement>('[data-over]')?.dataset['column']);

test('a card is dragged to a column it may go to and to no other; Escape puts it back', async () => {
  const phone = await openPage();
  const { number } = await ask(phone, `/meetings/${live}/ask`, 'Шу өзенінің жағасын кім тазалайды?');
  const id = await idOf(number);
  const moderator = await staff('moderator');
  await pressOn(moderator, number, 'p', 'new');
  const stood = async (): Promise<void> => {
    await moderator.mouse.up();
    await moderator.waitForTimeout(500);
    expect(await columnOf(number)).toBe('new');
  };
  await holdOver(moderator, id, 'answered');
  expect(await wouldTake(moderator)).toBe(undefined);
  await stood();
  await holdOver(moderator, id, 'shortlist');
  expect(await wouldTake(moderator)).toBe('shortlist');
  await moderator.keyboard.press('Escape');
  expect(await moderator.locator('.ghost').count()).toBe(0);
  await stood();
  const dragged = async (): Promise<string> => {
    if ((await columnOf(number)) === 'new') {
      await holdOver(moderator, id, 'shortlist');
      await moderator.mouse.up();
    }
    return columnOf(number);
  };
  await expect.poll(dragged, AGAIN).toBe('shortlist');
});

test('a card dragged while another moves it is not moved twice, and its holder is told', async () => {
  const phone = await openPage();
  const { number } = await ask(phone, `/meetings/${live}/ask`, 'Арал жағалауындағы мектеп қашан жөнделеді?');
  const id = await idOf(number);
  const one = await staff('moderator');
  const two = await staff('head');
  await pressOn(two, number, 'p', 'new');
  await cardOn(one, id).and(one.locator('.new')).waitFor({ timeout: 10_000 });
  await holdOver(one, id, 'shortlist');
  await pressOn(two, number, 's', 'shortlist');
  await one.locator(`[data-column=shortlist] [data-card="${id}"]`).waitFor({ timeout: 10_000 });
  await one.mouse.up();
  await one.getByText(`${number} сұрағын сізге дейін іріктеп қойған`).waitFor();
  expect(await columnOf(number)).toBe('shortlist');
});
