import { expect, test } from 'vitest';
import { expectAccessible, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();

test('a citizen reads in Kazakh, without a script, what the quarter of the report is and how it is kept', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto('/');
  await page.locator('footer a[href="/decree"]').click();
  await page.locator('main a[href="/decree/1-3"]').click();
  expect(await page.locator('h1').innerText()).toBe('Баяндама: төрттен бір');
  const words = await page.locator('main').innerText();
  for (const told of [
    '1-тармақтың 3) тармақшасы',
    'Орталық атқарушы орган',
    'Екі сағаттық кездесуде баяндамаға ең көбі отыз минут беріледі',
    'Баяндаманың уақыты өлшенді',
    'Көлік министрлігі'
  ])
    expect(words).toContain(told);
  expect(words).toMatch(/Мерзімі келген міндеттер: [1-9]\d*, мерзімінде орындалғаны: \d+/);

  await page.locator('main a[href*="/control?"]').click();
  expect(new URL(page.url()).searchParams.get('point')).toBe('1-3');
  expect(await page.locator('main').innerText()).toContain('Баяндама: төрттен бір');
});

test('the decree and its points are accessible on paper-white and on black, narrow and wide', async () => {
  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark']
  ] as const) {
    const page = await openPage({ viewport: { width, height: 800 }, colorScheme });
    for (const path of ['/decree', '/decree/1-3', '/decree/4-3', '/decree/rule-since-2024/quarterly-summary']) {
      await page.goto(path);
      await expectAccessible(page);
    }
  }
});

test('what is no point of any edition is not found', async () => {
  const page = await openPage();
  for (const path of ['/decree/9-9', '/decree/decree-863/1-3', '/decree/nothing/at-all'])
    expect((await page.goto(path))?.status(), path).toBe(404);
  await page.goto('/decree/draft-112/1-3');
  expect(new URL(page.url()).pathname).toBe('/decree/1-3');
});

test.each([true, false])(
  'who adds a day off sees first which deadlines move, and looking changes nothing (script: %s)',
  async (javaScriptEnabled) => {
    const page = await openPage({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
    await signIn(page, 'administrator@kezdesu.example', 'kezdesu-demo-2026', '/ru');
    const year = Temporal.Now.plainDateISO('Asia/Almaty').year + 1;
    await page.goto(`/ru/office/registry/calendar/new?day=${year}-12-15`);
    for (const name of ['nameKk', 'nameRu', 'nameEn']) await page.fill(`[name=${name}]`, 'Выходной');
    await page.selectOption('[name=kind]', 'day-off');
    await page.getByRole('button', { name: 'Показать, что изменится' }).click();
    const preview = await page.locator('section[aria-labelledby=preview]').innerText();
    expect(preview).toContain(`Срок 15.12.${year} остаётся; напоминание: `);
    expect(preview).toContain('абзац третий подпункта 4) пункта 1');
    // axe needs a script of its own
    if (javaScriptEnabled) await expectAccessible(page);

    expect((await page.goto(`/ru/office/registry/calendar/${year}-12-15`))?.status()).toBe(404);
  }
);
