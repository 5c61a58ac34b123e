import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
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
