import type { Locator, Page } from 'playwright-core';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { signIn, type useBrowser } from './browser.ts';

const PASSWORD = 'kezdesu-demo-2026';
export const WIDE = { viewport: { width: 1280, height: 900 } };

/** The board moves under the reader: a key that met no card is pressed again, never sooner than an act takes. */
export const AGAIN = { timeout: 20_000, interval: 2_000 };

/** The card of a question in the columns: the proposed next turn shows it a second time. */
export const cardOn = (page: Page, id: string): Locator => page.locator(`.board li[data-card="${id}"]`);

/** Walks with J from the first card until this one has the focus. */
export const walkTo = async (page: Page, id: string): Promise<void> => {
  for (let step = 0; step < 60; step += 1) {
    const focused = await page.evaluate(() => {
      const card = document.activeElement?.closest<HTMLElement>('.board [data-card]');
      return card?.dataset['card'] ?? '';
    });
    if (focused === id) return;
    await page.keyboard.press('j');
  }
  throw new Error(`No way by J to the card ${id}.`);
};

/** The moderators' pages of the meeting that is live, and what the database says of its questions; closed after the tests. */
export const useLiveBoard = (openPage: ReturnType<typeof useBrowser>) => {
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

  const staff = async (name: string, path = '', prefix = ''): Promise<Page> => {
    const page = await openPage(WIDE);
    await signIn(page, `${name}@kezdesu.example`, PASSWORD, prefix);
    await page.goto(`${prefix}/office/live/${live}${path}`);
    // The page follows the board once its script says that it is there.
    await page.waitForTimeout(800);
    return page;
  };

  const idOf = async (number: string): Promise<string> => {
    const { rows } = await database.query<{ id: string }>('select id from questions where number = $1', [number]);
    return rows[0]?.id ?? '';
  };

  const columnOf = async (number: string): Promise<string> => {
    const { rows } = await database.query<{ column: string }>(
      `select case when q.status = 'published' then coalesce(b.state, 'new') else q.status end as column
       from questions q left join board_items b on b.question = q.id where q.number = $1`,
      [number]
    );
    return rows[0]?.column ?? '';
  };

  /** Presses a key on a card until the question stands where it leads; where another works on the card, does it anyway. */
  const pressOn = async (page: Page, number: string, key: string, column: string): Promise<void> => {
    const id = await idOf(number);
    const pressed = async (): Promise<string> => {
      const before = await columnOf(number);
      if (before === column) return before;
      const anyway = page.getByRole('button', { name: 'Бәрібір орындау' });
      if (await anyway.isVisible()) await anyway.click();
      else {
        await cardOn(page, id).waitFor();
        await walkTo(page, id);
        await page.keyboard.press(key);
      }
      return columnOf(number);
    };
    await expect.poll(pressed, AGAIN).toBe(column);
  };

  return { database, live: () => live, staff, idOf, columnOf, pressOn };
};
