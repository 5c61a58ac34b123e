import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { expectAccessible, formOf, signIn, useBrowser } from '../support/browser.ts';

const PASSWORD = 'kezdesu-demo-2026';
const open = useBrowser();
const database = new pg.Client({ connectionString: inject('productDatabase') });
beforeAll(() => database.connect());
afterAll(() => database.end());

const found = async (sql: string, ...given: string[]): Promise<string> => {
  const { rows } = await database.query<{ found: string }>(sql, given);
  return String(rows[0]?.found ?? '');
};

const as = async (account: string, javaScriptEnabled = true): Promise<Page> => {
  const page = await open({ javaScriptEnabled });
  await signIn(page, `${account}@kezdesu.example`, PASSWORD);
  return page;
};

test('two people change one entry: the second is told what stands now and loses nothing typed', async () => {
  const entry = await found(`select e.id as found from schedule_entries e join schedules s using (year)
    where s.status = 'draft' and e.body = 'transport' order by e.planned_on limit 1`);
  const year = await found('select year as found from schedule_entries where id = $1', entry);
  const path = `/office/schedule/${year}/entries/${entry}`;
  const [first, second] = [await as('planner'), await as('press')];
  await Promise.all([first.goto(path), second.goto(path)]);

  await (await formOf(first, 'amend')).locator('[name=themeRu]').fill('Дороги к аулам');
  await (await formOf(first, 'amend')).locator('button').click();
  await first.waitForURL(/done=amended/);

  const typed = { themeKk: 'Жаңа көпір', themeRu: 'Новый мост' };
  const form = await formOf(second, 'amend');
  for (const [name, text] of Object.entries(typed)) await form.locator(`[name=${name}]`).fill(text);
  await form.locator('button').click();

  await expectAccessible(second);
  const told = await second.locator('main').innerText();
  expect(told).toContain('Бұл жазбаны сіз ашып отырғанда басқа адам өзгертті');
  expect(told).toContain('Дороги к аулам');
  const again = await formOf(second, 'amend');
  expect(await again.locator('[name=themeKk]').inputValue()).toBe(typed.themeKk);
  expect(await again.locator('[name=themeRu]').inputValue()).toBe(typed.themeRu);
  await again.locator('button').click();
  await second.waitForURL(/done=amended/);
  expect(await found('select theme_kk as found from schedule_entries where id = $1', entry)).toBe(typed.themeKk);
});

/** The newest letter to an address, with its soft line ends taken out. */
const letterTo = async (address: string): Promise<string> => {
  const folder = join(inject('productData'), 'mail');
  for (let tries = 0; tries < 60; tries += 1) {
    const letters = (existsSync(folder) ? readdirSync(folder) : [])
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .filter((letter) => letter.includes(`To: ${address}`));
    if (letters.length > 0) return textOf(letters.at(-1) ?? '');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`No letter came to ${address}.`);
};

const textOf = (letter: string): string => {
  const [, body = ''] = letter.split('\r\n\r\n');
  return /encoding: base64/i.test(letter)
    ? Buffer.from(body, 'base64').toString()
    : body.replaceAll('=\r\n', '').replaceAll('=3D', '=');
};

test('a citizen follows a meeting of the schedule by e-mail without a script, and ends it by the letter', async () => {
  const entry = await found(`select e.id as found from schedule_entries e join schedules s using (year)
    where s.status = 'published' and e.withdrawn_at is null and e.planned_on > current_date + 2 order by e.planned_on limit 1`);
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`/ru/schedule/entries/${entry}`);
  const address = `follower-${entry.slice(0, 8)}@example.kz`;
  const form = page.locator('#follow form');
  await form.locator('[name=email]').fill('follower');
  await form.locator('button').click();
  expect(await page.locator('#email-error').innerText()).toContain('imya@example.kz');
  expect(await form.locator('[name=email]').inputValue()).toBe('follower');
  await form.locator('[name=email]').fill(address);
  await form.locator('[name=consent]').check();
  await form.locator('button').click();
  await page.waitForURL(/done=asked/);

  const link = /https?:\/\/\S+\/ru\/schedule\/subscriptions\/[\w-]+(?=\s)/.exec(await letterTo(address))?.[0] ?? '';
  await page.goto(new URL(link).pathname);
  await page.locator('main form button').click();
  await page.waitForURL(/done=confirmed/);
  const confirmed =
    'select count(*)::text as found from entry_subscribers where email = $1 and confirmed_at is not null';
  expect(await found(confirmed, address)).toBe('1');

  const end = /\/ru\/schedule\/subscriptions\/[\w-]+\/end/.exec(await letterTo(address))?.[0] ?? '';
  await page.goto(end);
  const looked = await open();
  await looked.goto(end);
  await expectAccessible(looked);
  await page.locator('main form button').click();
  await page.waitForURL(/done=ended/);
  expect(await found('select count(*)::text as found from entry_subscribers where email = $1', address)).toBe('0');
});

test('the annex of the published schedule is offered in Kazakh and in Russian, in three formats', async () => {
  const page = await open({ viewport: { width: 1280, height: 900 } });
  await page.goto('/schedule');
  const hrefs = await page
    .locator('a[href*="/annex."]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.map((href) => href.replace(/\?.*/, ''))).toEqual([
    '/schedule/annex.docx',
    '/schedule/annex.pdf',
    '/schedule/annex.xlsx',
    '/ru/schedule/annex.docx',
    '/ru/schedule/annex.pdf',
    '/ru/schedule/annex.xlsx'
  ]);
  for (const href of hrefs) {
    const answer = await page.request.get(href);
    expect([href, answer.status(), (await answer.body()).length > 4000]).toEqual([href, 200, true]);
  }
});

test('the pages of a schedule on its way are accessible, in each language', async () => {
  const year = await found(`select year as found from schedules where status = 'draft' order by year limit 1`);
  const published = await found(
    `select max(year)::text as found from schedules where round > 0 and status = 'published'`
  );
  const page = await as('planner');
  for (const path of [
    `/office/schedule/${year}`,
    `/ru/office/schedule/${published}`,
    `/en/office/schedule/${published}/remarks`
  ]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});
