import { beforeAll, expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';
import { LANGUAGES, openPublic, type PublicPage, publicPages, publicRoutes } from '../support/public-pages.ts';

const openPage = useBrowser();
const LONG = { timeout: 300_000 };

let pages: PublicPage[] = [];
beforeAll(async () => {
  pages = await publicPages();
});

test('every page that the public can open is looked at here', () => {
  expect([...new Set(pages.map(({ route }) => route))].toSorted()).toEqual(publicRoutes());
});

test('a page that only informs carries no script, and every page says its language', LONG, async () => {
  for (const [prefix, lang] of LANGUAGES) {
    for (const { path, script } of pages) {
      const html = await (await fetch(`${inject('product')}${prefix}${path}`)).text();
      expect(/<script/i.test(html), prefix + path).toBe(script);
      expect(html, prefix + path).toContain(`<html lang="${lang}"`);
    }
  }
});

test('without JavaScript every page stands, and every form can be sent', LONG, async () => {
  const page = await openPage({ javaScriptEnabled: false });
  for (const one of pages) {
    await openPublic(page, '', one);
    const forms = page.locator('form:has(input:not([type=hidden]), textarea, select)');
    for (let at = 0; at < (await forms.count()); at += 1)
      expect(await forms.nth(at).locator('button:not([type=button])').count(), one.path).toBeGreaterThan(0);
  }
});

test('no page writes a style or an event handler into its elements', LONG, async () => {
  for (const { path } of pages) {
    const html = await (await fetch(`${inject('product')}${path}`)).text();
    expect(html.replaceAll(/<script[\s\S]*?<\/script>/g, ''), path).not.toMatch(/<[^>]+\s(style|on\w+)=/i);
  }
});

/** Bytes over the wire of a first visit, with compression. */
const weightOf = async (path: string): Promise<number> => {
  const page = await openPage();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  let bytes = 0;
  network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(path, { waitUntil: 'load' });
  await page.waitForTimeout(500);
  await page.context().close();
  return bytes;
};

// The live page carries a script of a few kilobytes (decision 7); where Svelte draws in the browser it weighs as much again.
const heaviest = ({ route, script }: (typeof pages)[number]): number =>
  script && route !== 'live/[meeting]' ? 110_000 : 50_000;

const WEIGHED_AT_ONCE = 4;

test(
  'a first load is at most 50 KB over the wire, where Svelte draws in the browser at most 110 KB',
  LONG,
  async () => {
    const heavy: Record<string, number> = {};
    const weigh = async (page: PublicPage): Promise<void> => {
      const bytes = await weightOf(page.path);
      if (bytes < 1_000 || bytes > heaviest(page)) heavy[page.path] = bytes;
    };
    for (let from = 0; from < pages.length; from += WEIGHED_AT_ONCE)
      await Promise.all(pages.slice(from, from + WEIGHED_AT_ONCE).map(weigh));
    expect(heavy).toEqual({});
  }
);

test('an unknown address is answered inside the site, in its language, with ways on', async () => {
  const page = await openPage();
  const response = await page.goto('/ru/nowhere/at-all');
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').innerText()).toBe('Такой страницы нет');
  expect(await page.locator('header').count()).toBe(1);
  const ways = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(ways).toEqual(['/ru/', '/ru/find', '/ru/meetings']);
});
