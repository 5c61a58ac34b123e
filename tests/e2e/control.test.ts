import type { Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { expectAccessible, send, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const PASSWORD = 'kezdesu-demo-2026';
const YEAR = Temporal.Now.plainDateISO('Asia/Almaty').year;
const WIDE = { viewport: { width: 1280, height: 900 } };

/** The table as a file holds what the page was narrowed to, and nothing else. */
const expectFile = async (page: Page): Promise<void> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'XLSX' }).click()
  ]);
  expect(download.suggestedFilename()).toBe(`control-${YEAR - 1}.xlsx`);
  const sheets = await readExcelFile(await download.path());
  const [heads = [], ...duties] = sheets.at(-1)?.data ?? [];
  expect(heads[1]).toBe('Пункт');
  expect(new Set(duties.map((row) => `${row[1]} ${row[5]}`))).toEqual(new Set(['1-3 Просрочено']));
};

test('a controller finds an overdue point, opens the arithmetic of its date and its evidence, and takes it along', async () => {
  const page = await openPage(WIDE);
  await signIn(page, 'controller@kezdesu.example', PASSWORD, '/ru');
  // Last year: at any date some of it is overdue.
  await page.goto(`/ru/office/control?year=${YEAR - 1}`);
  await page
    .getByRole('navigation', { name: 'Что важно' })
    .getByRole('link', { name: /^Просрочено/ })
    .click();
  await page.waitForURL(/verdict=overdue/);
  await page.selectOption('[name=point]', '1-3');
  await page.getByRole('button', { name: 'Показать' }).click();
  await page.waitForURL(/point=1-3.*verdict=overdue/);
  await expectAccessible(page);
  await expectFile(page);

  const cell = page.getByRole('cell', { name: /Просрочено\s*: срок наступил/ }).getByRole('link');
  await cell.first().click();
  await page.getByRole('heading', { level: 1, name: '1-3 · Доклад: четверть времени' }).waitFor();
  const overdue = page.locator('article', { hasText: 'Просрочено' }).first();
  expect(await overdue.innerText()).toContain('Как посчитан срок');
  expect(await overdue.locator('ol').first().innerText()).toContain('день встречи');

  const proven = page.locator('article', { hasText: 'Записи журнала и их хеши' }).first();
  await proven.locator('summary').first().click();
  expect(await proven.locator('code').first().innerText()).toMatch(/^[0-9a-f]{64}$/);
  await expectAccessible(page);
});

test('a citizen reads the table on a phone without a script, one body at a time, and comes to the proof', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto('/control');
  expect(await page.locator('script[src], link[rel=modulepreload]').count()).toBe(0);
  await page.locator('.list').first().getByRole('link', { name: 'Көлік министрлігі' }).click();
  expect(new URL(page.url()).searchParams.get('body')).toBe('transport');
  await page.locator('.list').first().getByRole('link', { name: '1-7 Тоқсандық жариялау' }).click();
  expect(await page.locator('main').innerText()).toContain('Тоқсан');
  expect(await page.locator('article').first().innerText()).toContain('Мерзім қалай есептелді');
});

test('the table, a cell and the method are accessible, narrow on paper-white and wide on black', async () => {
  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark']
  ] as const) {
    const page = await openPage({ viewport: { width, height: 800 }, colorScheme });
    for (const path of ['/control', '/control?body=transport', `/control/${YEAR}/transport/1-3`, '/control/method']) {
      await page.goto(path);
      await expectAccessible(page);
    }
  }
});

test.each([true, false])(
  'a body has its word beside its row at once, for everyone (script: %s)',
  async (javaScriptEnabled) => {
    const page = await openPage({ javaScriptEnabled, ...WIDE });
    await signIn(page, 'press@kezdesu.example', PASSWORD, '/ru');
    await page.goto('/ru/office/control');
    await page.getByRole('link', { name: /^Ответить от имени органа/ }).click();
    const said = `Слово ведомства, проба ${javaScriptEnabled ? 1 : 2}`;
    await page.fill('[name=textKk]', `${said} (қазақша)`);
    await page.fill('[name=textRu]', said);
    await send(page.locator('main form[method=post]'));

    const citizen = await openPage(WIDE);
    await citizen.goto('/ru/control');
    await citizen
      .getByRole('rowheader', { name: /Министерство транспорта/ })
      .getByRole('link', { name: 'Ответ органа' })
      .click();
    expect(await citizen.locator('#reply-transport').innerText()).toContain(said);
    await expectAccessible(citizen);
  }
);

test('a published version is shown and taken along as it was, without the duties of now', async () => {
  const page = await openPage(WIDE);
  await page.goto(`/ru/control?year=${YEAR - 1}`);
  await page.locator('section[aria-labelledby=versions] li').last().getByRole('link').first().click();
  expect(await page.locator('main').innerText()).toContain('версия 1');
  expect(await page.locator('a[href*="/control/upcoming"]').count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'XLSX' }).click()
  ]);
  expect(download.suggestedFilename()).toBe(`control-${YEAR - 1}-v1.xlsx`);
  const sheets = await readExcelFile(await download.path());
  const hash = await page.locator('section[aria-labelledby=versions] li code').last().innerText();
  expect(JSON.stringify(sheets[0]?.data.slice(0, 12))).toContain(hash.split(' ').at(-1));
  expect(sheets.map(({ data }) => data[0]?.[1]).filter((head) => head === 'Пункт')).toEqual([]);
});

test('what no table has is not found', async () => {
  const page = await openPage();
  const paths = [
    '/control/2026/nobody/1-3',
    '/control/2026/transport/9-9',
    '/control/1/transport/1-3',
    '/control?version=0'
  ];
  for (const path of [...paths, '/control?version=99999']) expect((await page.goto(path))?.status(), path).toBe(404);
});
