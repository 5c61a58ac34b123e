import { expect, test } from 'vitest';
import { expectAccessible, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const PASSWORD = 'kezdesu-demo-2026';
const NO_SCRIPT = { javaScriptEnabled: false };

test('the Government adopts the republic’s quarter without a script, and everybody reads what is asked more often', async () => {
  const office = await openPage(NO_SCRIPT);
  await signIn(office, 'government@kezdesu.example', PASSWORD);
  await office.goto('/ru/office/sorting');
  await office.click('main tbody a:has-text("Республика Казахстан")');
  expect(await office.locator('main a[href*="/office/sorting/adoption/"]').count()).toBe(1);
  await office.goto('/ru/office');
  await office.click('main a[href*="/office/sorting/adoption/"]');
  await office.click('form[action="?/adopt"] button');
  await office.waitForURL(/done=adopted/);
  const href = (await office.locator('main a[href*="/sorting/republic-"]').getAttribute('href')) ?? '';

  const citizen = await openPage(NO_SCRIPT);
  await citizen.goto('/sorting');
  await citizen.click('main tbody a:has-text("Қазақстан Республикасы")');
  expect(await citizen.locator('h1').innerText()).toBe('Сұрақтар қалай сараланды');
  expect(await citizen.locator('h2:has-text("Нені жиірек") + ul li').count()).toBeGreaterThan(0);
  await citizen.click('main ol h3 a >> nth=0');
  expect(await citizen.locator('main ul a[href*="/questions/"]').count()).toBeGreaterThan(0);
  const file = await citizen.request.get(`${href}.csv`);
  expect([file.status(), await file.text()]).toEqual([200, expect.stringContaining('По сравнению с прошлым')]);

  for (const width of [360, 1280]) {
    const page = await openPage({ viewport: { width, height: 800 } });
    await page.goto(href);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
});

test('a period is read under its own address alone, and in the open interface; what is none answers 404', async () => {
  const { request } = await openPage(NO_SCRIPT);
  const page = await request.get('/sorting');
  const code = /\/sorting\/(body-transport-[\w-]+)"/.exec(await page.text())?.[1] ?? '';
  expect(code).not.toBe('');
  const answer = await request.get(`/api/v1/sortings/${code}`);
  expect(await answer.json()).toMatchObject({
    meeting: null,
    scope: { kind: 'body', of: { id: 'transport' } },
    url: expect.stringMatching(new RegExp(`/sorting/${code}$`))
  });
  const none = [
    `/sorting/${code}?version=99`,
    '/sorting/body-nobody-2026-Q3',
    '/sorting/2026-055',
    `/meetings/${code}/sorting`,
    `/sorting/${code}.exe`,
    `/sorting/${code}/00000000-0000-7000-8000-000000000000`,
    '/api/v1/sortings/republic-1999',
    "/sorting/republic-2026';--"
  ];
  for (const path of none) expect((await request.get(path)).status(), path).toBe(404);
});

test('an analyst has the half-year of his body sorted and opens its board; who is of no such duty is turned away', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 900 } });
  const blocked: string[] = [];
  page.on('console', (said) => void (said.text().includes('Content Security Policy') && blocked.push(said.text())));
  await signIn(page, 'analyst@kezdesu.example', PASSWORD);
  await page.goto('/office/sorting');
  await expectAccessible(page);
  const half = await page.locator('#period option', { hasText: 'екінші жартыжылдық' }).first().getAttribute('value');
  await page.selectOption('[name=period]', half);
  await page.click('form[action="?/askPeriod"] button');
  await page.waitForURL(/\/office\/sorting\/[0-9a-f-]{36}\?done=asked/);
  await page.locator('[data-group-link]').first().waitFor({ timeout: 120_000 });
  await expectAccessible(page);
  await page.goto(page.url().replace(/sorting\/([^?]+).*$/u, 'sorting/adoption/$1'));
  await expectAccessible(page);
  expect(blocked).toEqual([]);

  const press = await openPage(NO_SCRIPT);
  await signIn(press, 'press@kezdesu.example', PASSWORD);
  for (const path of ['/office/sorting', new URL(page.url()).pathname])
    expect((await press.goto(path))?.status(), path).toBe(403);
});
