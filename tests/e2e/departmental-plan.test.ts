import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { unzipSync, strFromU8 } from 'fflate';
import { errorsOn, expectAccessible, formOf, send, signIn, useBrowser } from '../support/browser.ts';

const PASSWORD = 'kezdesu-demo-2026';
const YEAR = Temporal.Now.plainDateISO('Asia/Almaty').year + 1;
const PLAN = `/office/plans/${YEAR}/transport`;
const open = useBrowser();

const as = async (account: string, javaScriptEnabled = true): Promise<Page> => {
  const page = await open({ javaScriptEnabled });
  await signIn(page, `${account}@kezdesu.example`, PASSWORD);
  return page;
};

/** The ministry's own table: its heads in Russian, its days in words, and one month that nobody can read. */
const table = (): Promise<Buffer> =>
  writeExcelFile([
    {
      data: [
        ['Мероприятие', 'Ответственный', 'Дата проведения', 'Регион', 'Формат', 'Тема (каз)', 'Тема (рус)'],
        [
          'Встреча',
          'Председатель Комитета автомобильных дорог',
          `21 апреля ${YEAR} г.`,
          'Туркестанская область',
          'очно',
          'Ауыл жолдары',
          'Сельские дороги'
        ],
        ['Брифинг', '', 'когда-нибудь', 'Республика', '', 'Жүк тасымалы', 'Перевозка грузов']
      ].map((row) => row.map((value) => ({ value, type: String })))
    }
  ]).toBuffer();

const rowOf = (page: Page, theme: string) => page.locator('main tbody tr', { hasText: theme });

test('a press officer brings the plan as a table, the head adopts it, and a citizen sees what was changed since', async () => {
  const press = await as('press');
  await press.goto(PLAN);
  await expectAccessible(press);
  await (
    await formOf(press, 'upload')
  )
    .locator('[name=files]')
    .setInputFiles({ name: 'plan.xlsx', mimeType: 'application/octet-stream', buffer: await table() });
  await send(await formOf(press, 'upload'));
  await expectAccessible(press);
  expect(await press.locator('form[action="?/apply"]').count()).toBe(0);
  const wrong = press.locator('form[action="?/mend"] input[aria-invalid=true]');
  expect(await wrong.count()).toBe(1);
  await wrong.fill(`мамыр ${YEAR}`);
  await press.locator('form[action="?/mend"] button').click();
  await press.waitForURL(/done=mended/);
  await send(press.locator('form[action="?/apply"]'));
  await press.goto(PLAN);
  expect(await rowOf(press, 'Ауыл жолдары').count()).toBe(1);
  expect(await rowOf(press, 'Жүк тасымалы').innerText()).toContain('мамыр');
  expect(await press.locator('form[action="?/adopt"]').count()).toBe(0);

  await adoptAsHead();

  await press.goto(PLAN);
  await send(press.locator('form[action="?/publish"]'));
  await amend(press);
  await seenByCitizen();
});

const adoptAsHead = async (): Promise<void> => {
  const head = await as('head', false);
  await head.goto(PLAN);
  const adoption = head.locator('form[action="?/adopt"]');
  await send(adoption);
  expect((await errorsOn(head)).length).toBe(1);
  await adoption.locator('[name=document]').fill('№ 318-ө');
  await adoption.locator('button').click();
  await head.waitForURL(/done=adopted/);
};

/** Moves a meeting by a week; without a reason it is refused, and what was typed stands. */
const amend = async (press: Page): Promise<void> => {
  await rowOf(press, 'Ауыл жолдары').locator(`a[href*="${PLAN}/items/"]`).click();
  await expectAccessible(press);
  const form = press.locator('form[action="?/change"]');
  await form.locator('[name=plannedOn]').fill(`${YEAR}-04-28`);
  await send(form);
  expect((await errorsOn(press)).length).toBe(1);
  expect(await form.locator('[name=plannedOn]').inputValue()).toBe(`${YEAR}-04-28`);
  await form.locator('[name=reasonKk]').fill('Су тасқынына байланысты');
  await form.locator('[name=reasonRu]').fill('Из-за паводка');
  await form.locator('button').click();
  await press.waitForURL(/done=changed/);
};

const seenByCitizen = async (): Promise<void> => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`/plans?year=${YEAR}`);
  await page.locator(`a[href$="/plans/${YEAR}/transport"]`).click();
  const meeting = await rowOf(page, 'Ауыл жолдары').innerText();
  expect(meeting).toContain('28 сәуір');
  expect(meeting).toContain('Су тасқынына байланысты');
  expect(meeting).toContain(`${YEAR} жылғы 21 сәуір`);
  expect(await page.locator('main').innerText()).toContain('№ 318-ө');
  const file = await page.request.get(`/plans/${YEAR}/transport/plan.docx`);
  const text = strFromU8(unzipSync(new Uint8Array(await file.body()))['word/document.xml'] ?? new Uint8Array());
  for (const said of [`${YEAR} жылғы 28 сәуір`, 'Ауыл жолдары', 'Автомобиль жолдары комитетінің төрағасы'])
    expect(text).toContain(said);
};

/** Sends the form of a change, with a reason where the plan is adopted. */
const change = async (page: Page, over: Record<string, string>): Promise<void> => {
  const form = page.locator('form[action="?/change"]');
  for (const [name, text] of Object.entries(over)) await form.locator(`[name=${name}]`).fill(text);
  for (const name of ['reasonKk', 'reasonRu'])
    if ((await form.locator(`[name=${name}]`).count()) > 0) await form.locator(`[name=${name}]`).fill('Өзгерді');
  await send(form);
};

test('two people change one item: the second is told what stands now and loses nothing typed', async () => {
  const [first, second] = [await as('planner'), await as('planner')];
  const plan = `/office/plans/${YEAR}/culture-info`;
  await first.goto(`${plan}/items/new`);
  const theme = `Мұражай түні ${Date.now()}`;
  const fields = { kind: 'other', post: '', plannedOn: `${YEAR}-06-01`, themeKk: theme, themeRu: 'Ночь музеев' };
  const added = first.locator('main form').last();
  for (const [name, value] of Object.entries(fields)) {
    const field = added.locator(`[name=${name}]`);
    await (name === 'kind' || name === 'post' ? field.selectOption(value) : field.fill(value));
  }
  for (const name of ['reasonKk', 'reasonRu'])
    if ((await added.locator(`[name=${name}]`).count()) > 0) await added.locator(`[name=${name}]`).fill('Қосылды');
  await added.locator('button').click();
  await first.waitForURL(/done=added/);
  await rowOf(first, theme).locator(`a[href*="${plan}/items/"]`).click();
  await first.waitForURL(/\/items\//);
  await second.goto(first.url());
  await change(first, { themeRu: 'Ночь библиотек' });
  await change(second, { plannedOn: `${YEAR}-06-08`, themeRu: 'Ночь театров' });
  await expectAccessible(second);
  const told = await second.locator('main').innerText();
  expect(told).toContain('Ночь библиотек');
  const again = second.locator('form[action="?/change"]');
  expect(await again.locator('[name=plannedOn]').inputValue()).toBe(`${YEAR}-06-08`);
  expect(await again.locator('[name=themeRu]').inputValue()).toBe('Ночь театров');
  await again.locator('button').click();
  await second.waitForURL(/done=changed/);
});
