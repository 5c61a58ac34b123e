import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { expectAccessible, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const database = new pg.Client({ connectionString: inject('productDatabase') });

const LANGUAGES = ['', '/ru', '/en'];
const WITHOUT_FORM = [
  '/schedule',
  '/about',
  '/privacy',
  '/open-data',
  '/regions/turkistan',
  '/promises',
  '/progress',
  '/meetings'
];
const WITH_FORM = ['/', '/questions', '/find', '/display', '/live', '/office/sign-in'];

let held = '';
let live = '';
let coming = '';
let question = '';

const one = async (sql: string): Promise<string> =>
  (await database.query<{ number: string }>(sql)).rows[0]?.number ?? '';

beforeAll(async () => {
  await database.connect();
  held = await one(
    `select m.number from meetings m join questions q on q.meeting = m.id join assignments a on a.question = q.id where m.status = 'held' group by m.number order by count(*) desc, m.number limit 1`
  );
  live = await one(`select number from meetings where status = 'live' limit 1`);
  coming = await one(`select number from meetings where status = 'announced' order by starts_at limit 1`);
  question = await one(
    `select q.number from questions q join assignments a on a.question = q.id where a.status = 'disputed' limit 1`
  );
});
afterAll(() => database.end());

const everyPage = (): string[] => [
  ...WITHOUT_FORM,
  ...WITH_FORM,
  `/schedule?view=map`,
  `/schedule?view=table`,
  `/meetings/${held}`,
  `/meetings/${coming}`,
  `/meetings/${coming}/ask`,
  `/questions/${question}`,
  `/live/${live}`,
  `/hall/${live}`
];

test.each(LANGUAGES)('every public page under "%s" stands, is accessible and fits 320 px', async (language) => {
  const page = await openPage({ viewport: { width: 320, height: 640 } });
  for (const path of everyPage()) {
    const response = await page.goto(`${language}${path}`);
    expect(response?.status(), path).toBe(200);
    expect(await page.locator('h1').count(), `${path} has one heading`).toBe(1);
    await expectAccessible(page);
  }
});

test.each(['light', 'dark'] as const)(
  'the colours of %s pages are accessible on a wide screen too',
  async (colorScheme) => {
    const page = await openPage({ viewport: { width: 1280, height: 900 }, colorScheme });
    for (const path of everyPage()) {
      await page.goto(path);
      await expectAccessible(page);
    }
  }
);

test('a page that only informs carries no script, and says its language', async () => {
  for (const [language, lang] of [
    ['', 'kk'],
    ['/ru', 'ru'],
    ['/en', 'en']
  ]) {
    for (const path of [...WITHOUT_FORM, `/meetings/${held}`]) {
      const html = await (await fetch(`${inject('product')}${language}${path}`)).text();
      expect(html, path).not.toMatch(/<script/i);
      expect(html, path).toContain(`<html lang="${lang}"`);
    }
  }
});

test('no page writes a style or an event handler into its elements', async () => {
  for (const path of everyPage()) {
    const html = await (await fetch(`${inject('product')}${path}`)).text();
    expect(html.replaceAll(/<script[\s\S]*?<\/script>/g, ''), path).not.toMatch(/<[^>]+\s(style|on\w+)=/i);
  }
});

test('the first load of home, schedule, meeting and question is at most 50 KB over the wire', async () => {
  const weights: Record<string, number> = {};
  for (const path of ['/', '/schedule', '/schedule?view=table', `/meetings/${held}`, `/questions/${question}`]) {
    const page = await openPage();
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(path, { waitUntil: 'networkidle' });
    weights[path] = bytes;
    await page.context().close();
  }
  expect(Object.entries(weights).filter(([, bytes]) => bytes > 50_000 || bytes < 1_000)).toEqual([]);
});

test('an unknown address is answered inside the site, in its language', async () => {
  const page = await openPage();
  const response = await page.goto('/ru/nowhere/at-all');
  expect(response?.status()).toBe(404);
  expect(await page.locator('h1').innerText()).toBe('Такой страницы нет');
  expect(await page.locator('header').count()).toBe(1);
});
