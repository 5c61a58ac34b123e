import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { errorsOn, expectAccessible, formOf, send, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const FIRST_PASSWORD = 'a first password';

const fillIn = async (page: Page, address: string, values: Readonly<Record<string, string>>): Promise<void> => {
  await page.goto(`/office/registry${address}`);
  await type(page, values);
  await send(page.locator('main form[method=post]'));
};

const type = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) {
    const select = page.locator(`main form[method=post] select[name=${name}]`);
    if ((await select.count()) > 0) await select.selectOption(value);
    else await page.fill(`main form[method=post] [name=${name}]`, value);
  }
};

test('an administrator makes a body with a post and a person in it, keeps their sign-in and closes it again', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await signIn(page, 'administrator@kezdesu.example', 'kezdesu-demo-2026');
  const names = { nameKk: 'Сынақ агенттігі', nameRu: 'Пробное агентство', nameEn: 'Trial agency' };

  await fillIn(page, '/bodies/new', { ...names, id: 'trial', kind: 'agency' });
  expect(await errorsOn(page)).toHaveLength(3);
  expect(await page.inputValue('[name=nameKk]')).toBe('Сынақ агенттігі');
  await type(page, { shortKk: 'СА', shortRu: 'ПА', validFrom: '2026-01-01' });
  await send(page.locator('main form[method=post]'));
  await fillIn(page, '/bodies/trial/roles/new', { role: 'agency', validFrom: '2026-01-01' });
  await fillIn(page, '/bodies/trial/successors/new', { successor: 'transport', since: '2026-11-01' });
  await send(page.locator('form[action="?/withdraw"]'));
  expect(await page.locator('form[action="?/withdraw"]').count()).toBe(0);

  const titles = { titleKk: 'Модератор', titleRu: 'Модератор', titleEn: 'Moderator' };
  await fillIn(page, '/posts/new', { ...titles, body: 'trial', duty: 'moderator' });
  const post = new URL(page.url()).pathname;
  await fillIn(page, '/people/new', { name: 'Қызметкер', email: 'nowhere', password: FIRST_PASSWORD });
  expect(await errorsOn(page)).toHaveLength(1);
  await type(page, { email: 'trial@kezdesu.example', password: FIRST_PASSWORD });
  await send(page.locator('main form[method=post]'));
  const person = new URL(page.url()).pathname;
  await fillIn(page, `${post.replace('/office/registry', '')}/mandates/new`, {
    person: person.split('/').at(-1) ?? '',
    validFrom: '2026-02-01'
  });

  const staff = await openPage({ javaScriptEnabled: false });
  await signIn(staff, 'trial@kezdesu.example', FIRST_PASSWORD);
  await page.goto(person);
  await send(await formOf(page, 'end'));
  await staff.goto('/office');
  expect(staff.url()).toContain('/office/sign-in');
  await send(await formOf(page, 'password'));
  await signIn(staff, 'trial@kezdesu.example', await page.locator('main code').innerText());

  await fillIn(page, '/bodies/trial/closing', { validTo: '2025-06-01' });
  expect(await errorsOn(page)).toHaveLength(1);
  await type(page, { validTo: Temporal.Now.plainDateISO('Asia/Almaty').toString() });
  await send(page.locator('main form[method=post]'));
  expect(await page.goto('/office/registry/bodies/trial').then((answer) => answer?.status())).toBe(200);
});

test('a moved day is added with its act and taken away, and the page says which days it changed', async () => {
  const page = await openPage();
  await signIn(page, 'administrator@kezdesu.example', 'kezdesu-demo-2026', '/ru');
  const year = Temporal.Now.plainDateISO('Asia/Almaty').year;
  const day = Temporal.PlainDate.from({ year, month: 6, day: 8 });
  const monday = day.add({ days: (8 - day.dayOfWeek) % 7 }).toString();
  const names = { nameKk: 'Ауыстырылған күн', nameRu: 'Перенесённый день', nameEn: 'A moved day' };
  await page.goto('/ru/office/registry/calendar/new');
  await type(page, { ...names, day: monday, kind: 'moved-rest' });
  await send(page.locator('main form[method=post]'));
  expect(await errorsOn(page)).toHaveLength(1);
  await expectAccessible(page);
  await type(page, { act: '№ 1' });
  await send(page.locator('main form[method=post]'));
  await expectAccessible(page);
  await send(page.locator('form[action="?/add"]'));
  await page.waitForURL(/done=/);
  const written = monday.split('-').toReversed().join('.');
  expect(await page.locator('main').innerText()).toContain(written);
  await page.goto(`/ru/office/registry/calendar/${monday}`);
  await send(page.locator('form[action^="?/previewRemoval"]'));
  await send(page.locator('form[action="?/remove"]'));
  await page.waitForURL(/done=/);
  expect((await page.goto(`/ru/office/registry/calendar/${monday}`))?.status()).toBe(404);
});
