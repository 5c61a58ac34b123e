import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

/** Opens one Chromium for the test file. Returns how to open a page: by default at 360 px, in Kazakh, with JavaScript. */
export const useBrowser = (): ((options?: BrowserContextOptions) => Promise<Page>) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: QUIET });
  });
  afterAll(() => browser.close());
  return async (options = {}) => {
    const context = await browser.newContext({
      baseURL: inject('product'),
      viewport: { width: 360, height: 740 },
      reducedMotion: 'reduce',
      ...options
    });
    return context.newPage();
  };
};

/** No serious or critical finding of axe (WCAG 2.2 AA and best practices), and nothing wider than the window. */
export const expectAccessible = async (page: Page): Promise<void> => {
  // Legacy mode asks no second page for the result: no page of ours holds another in a frame.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }));
  expect(serious, page.url()).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0);
};

/** Signs a demonstration account in by the form. */
export const signIn = async (page: Page, email: string, password: string, prefix = ''): Promise<void> => {
  await page.goto(`${prefix}/office/sign-in`);
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', password);
  await page.click('main form button[type=submit]');
  await page.waitForURL(/\/office(\?|$)/);
};

/** Unfolds the form of an act and returns it; a form that stands open already is left so. */
export const formOf = async (page: Page, act: string): Promise<Locator> => {
  const form = page.locator(`form[action="?/${act}"]`).last();
  const folded = page.locator('details:not([open])', { has: page.locator(`form[action="?/${act}"]`) });
  if ((await folded.count()) > 0) await folded.first().locator('summary').click();
  return form;
};

/** Sends a form by its last button and waits for the page that comes back. */
export const send = async (form: Locator): Promise<void> => {
  const page = form.page();
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await form.locator('button').last().click();
  await answered;
  await page.waitForLoadState();
};

/** What a page says is wrong, each beside its field. */
export const errorsOn = (page: Page): Promise<string[]> =>
  page.locator('main :is(.field, fieldset, .checkbox) .error').allInnerTexts();
