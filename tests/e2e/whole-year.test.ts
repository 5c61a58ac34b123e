import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, formOf, send, signIn, useBrowser } from '../support/browser.ts';
import { FIRST_ADMINISTRATOR, useNewProduct } from '../support/new-product.ts';
import { register, registerOfficer } from '../support/new-staff.ts';
import { proposalTableFile } from '../support/proposal-tables.ts';
import { BODIES, NEW_BODY, proposedRow, proposedRows } from '../support/year-of-proposals.ts';

// A year from an empty register to its first amendment, on a product of its own: nobody else plans it.

const openPage = useBrowser();
const product = useNewProduct();
const PASSWORD = 'a year of meetings';
const today = Temporal.Now.plainDateISO('Asia/Almaty');
const YEAR = today.year + 1;
const SCHEDULE = `/office/schedule/${YEAR}`;

/** A window on the new product; without a script unless it is said otherwise. */
const visitor = async (javaScriptEnabled = false): Promise<Page> => {
  const page = await openPage({ viewport: { width: 1280, height: 900 }, baseURL: product(), javaScriptEnabled });
  page.setDefaultTimeout(40_000);
  return page;
};

const signedIn = async (name: string, javaScriptEnabled = false): Promise<Page> => {
  const page = await visitor(javaScriptEnabled);
  await signIn(page, `${name}@new.example`, PASSWORD);
  return page;
};

/** A new ministry, and those who work on the year: who proposes for the ministries, who keeps the schedule, who approves it. */
const fillRegister = async (): Promise<void> => {
  const page = await visitor();
  await signIn(page, FIRST_ADMINISTRATOR.email, FIRST_ADMINISTRATOR.password);
  const validFrom = `${today.year}-01-01`;
  const names = { nameKk: 'Сынақ министрлігі', nameRu: 'Пробное министерство', nameEn: 'Trial Ministry' };
  const terms = { id: NEW_BODY, kind: 'ministry', shortKk: 'СМ', shortRu: 'ПМ', validFrom };
  await register(page, product(), '/bodies/new', { ...terms, ...names });
  await register(page, product(), `/bodies/${NEW_BODY}/roles/new`, {
    body: NEW_BODY,
    role: 'central-body',
    validFrom
  });
  const officers = { ministries: BODIES, keeper: ['culture-info'], government: ['government'] };
  for (const [name, bodies] of Object.entries(officers))
    await registerOfficer(page, product(), { name, password: PASSWORD, bodies, validFrom });
};

/** A row whose region and month nobody can read. */
const WRONG = { region: 'Түрікстан облсы', when: '32-нші наурыз' };

const tableOf = async (page: Page, place: number): Promise<Buffer> => {
  const language = place % 2 === 0 ? 'kk' : 'ru';
  const href = await page.locator('a[href*="template.xlsx"]').getAttribute('href');
  const address = new URL(`${language === 'kk' ? '' : '/ru'}${href ?? ''}`, product()).href;
  const template = await (await page.request.get(address)).body();
  const rows = proposedRows(YEAR, place, language);
  const spoilt = rows.map((row, meeting) => (place === 0 && meeting === 1 ? { ...row, ...WRONG } : row));
  return proposalTableFile({ template, language, rows: spoilt });
};

/** Mends the two wrong cells of the first ministry's table where the preview shows them. */
const repair = async (page: Page): Promise<void> => {
  const wrong = page.locator('main input[aria-invalid]');
  expect(await wrong.count()).toBe(2);
  expect(await page.locator('form[action="?/apply"]').count()).toBe(0);
  await expectAccessible(page);
  const { region, when } = proposedRow(YEAR, 0, 1, 'kk');
  for (const [field, text] of Object.entries({ region, when }))
    await page.locator(`main input[aria-invalid][name$=":${field}"]`).fill(text);
  await send(page.locator('form[action="?/mend"]'));
  expect(await page.locator('main input[aria-invalid]').count()).toBe(0);
};

const propose = async (page: Page, body: string, place: number): Promise<void> => {
  await page.goto(`/office/proposals/${YEAR}/${body}`);
  const table = await tableOf(page, place);
  const form = await formOf(page, 'upload');
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await form.locator('input[type=file]').setInputFiles({ name: `${body}.xlsx`, mimeType, buffer: table });
  await send(form);
  if (place === 0) await repair(page);
  await send(page.locator('form[action="?/apply"]'));
  await page.goto(`/office/proposals/${YEAR}/${body}`);
  await send(page.locator('form[action="?/submit"]'));
};

const optimise = async (page: Page): Promise<void> => {
  await page.goto(`${SCHEDULE}/optimiser`);
  await send(await formOf(page, 'ask'));
  const report = page.locator('a[href*="/optimiser/runs/"]');
  for (let looks = 0; looks < 60 && (await report.count()) === 0; looks += 1) {
    await page.waitForTimeout(500);
    await page.reload();
  }
  await report.click();
  await expectAccessible(page);
};

type Place = { wish: string; region: string | null; on: string | null };

const placesOn = async (page: Page): Promise<Place[]> => {
  const answer = await page.request.get(`${new URL(page.url()).pathname}/places`);
  const { places }: { places: Place[] } = await answer.json();
  return places.map(({ wish, region, on }) => ({ wish, region, on }));
};

/** By keyboard: takes a line, carries it so many weeks, puts it down; returns what is said of it. */
const carry = async (page: Page, weeks: number): Promise<string> => {
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/places'));
  await page.keyboard.press('Enter');
  for (let week = 0; week < Math.abs(weeks); week += 1)
    await page.keyboard.press(weeks > 0 ? 'ArrowRight' : 'ArrowLeft');
  await page.keyboard.press('Enter');
  await kept;
  return page.locator('p[role=status]').innerText();
};

/** Out of the month it was asked for, and back to where it stood. */
const moveIntoClashAndBack = async (page: Page): Promise<void> => {
  await page.locator('[role=grid]').waitFor();
  const before = await placesOn(page);
  expect(before).toHaveLength(80);
  const line = before.find(({ on }) => on?.slice(5, 7) === '02')?.wish ?? '';
  const chip = page.locator(`td [data-wish="${line}"]`);
  const label = await chip.getAttribute('aria-label');
  await chip.focus();
  expect(await carry(page, 6)).toContain('Сұралған мерзім (қатаң ереже)');
  expect((await placesOn(page)).find(({ wish }) => wish === line)).not.toEqual(
    before.find(({ wish }) => wish === line)
  );
  expect(await chip.getAttribute('aria-label')).toContain('Қатаң ережеге қайшы');
  await expectAccessible(page);
  await carry(page, -6);
  expect(await chip.getAttribute('aria-label')).toBe(label);
  expect(await placesOn(page)).toEqual(before);
};

const choose = async (page: Page): Promise<void> => {
  await page.locator('a[href$="/choice"]').click();
  await page.waitForURL(/choice$/);
  await expectAccessible(page);
  await send(page.locator('main form[method=post]'));
};

/** Takes a step of the schedule by its form on its page. */
const step = async (page: Page, act: string, values: Readonly<Record<string, string>> = {}): Promise<void> => {
  await page.goto(SCHEDULE);
  const form = page.locator(`form[action="?/${act}"]`).first();
  for (const [name, value] of Object.entries(values)) {
    const field = form.locator(`[name=${name}]`);
    if (value === 'on') await field.check();
    else await field.fill(value);
  }
  await send(form);
  await page.waitForURL(new RegExp(`done=${act}`));
};

const approve = async (keeper: Page, government: Page): Promise<void> => {
  await step(keeper, 'send');
  await step(keeper, 'agree', { early: 'on' });
  await step(keeper, 'submit', { letter: '21-15/1' });
  await step(government, 'approve', { approvedOn: today.toString(), document: '7' });
  await step(keeper, 'publish');
};

/** The rows of the tables in the DOCX that the public downloads in Kazakh, as words. */
const annexRows = async (page: Page): Promise<string[]> => {
  const href = await page.locator('a[href*="/annex.docx"]').first().getAttribute('href');
  const file = unzipSync(await (await page.request.get(new URL(href ?? '', page.url()).href)).body());
  const document = strFromU8(file['word/document.xml'] ?? new Uint8Array());
  return [...document.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row.replaceAll(/<[^>]+>/g, ' '));
};

/** Amends the first entry of the published schedule; returns its address and what it is about now. */
const amend = async (page: Page): Promise<{ path: string; theme: string }> => {
  await page.goto(SCHEDULE);
  const path = await page.locator(`a[href^="${SCHEDULE}/entries/"]`).first().getAttribute('href');
  await page.goto(path ?? '');
  const form = page.locator('form[action="?/amend"]');
  const theme = 'Ауыл жолдары және көпірлер';
  const typed = { themeKk: theme, themeRu: 'Сельские дороги и мосты', reasonKk: 'Тұрғындар сұрады' };
  for (const [name, value] of Object.entries({ ...typed, reasonRu: 'Просили жители' }))
    await form.locator(`[name=${name}]`).fill(value);
  await send(form);
  await page.waitForURL(/done=amended/);
  return { path: `/schedule/entries/${path?.split('/').at(-1) ?? ''}`, theme };
};

test('a whole year is planned: twenty tables, a plan, a clash, approval, the annex and an amendment', async () => {
  await fillRegister();
  const [ministries, keeper, government] = [
    await signedIn('ministries', true),
    await signedIn('keeper'),
    await signedIn('government')
  ];
  await keeper.goto('/office/schedule');
  await keeper.fill('main [name=year]', String(YEAR));
  await send(keeper.locator('main form[method=post]'));
  // The first with a script, for the check of what is wrong; the others without.
  const plain = await signedIn('ministries');
  for (const [place, body] of BODIES.entries()) await propose(place === 0 ? ministries : plain, body, place);

  const board = await signedIn('keeper', true);
  await optimise(board);
  await board.locator(`a[href*="${SCHEDULE}/variants/"]`).first().click();
  await moveIntoClashAndBack(board);
  await choose(board);
  await approve(keeper, government);

  const citizen = await visitor(true);
  await citizen.goto(`/schedule?year=${YEAR}`);
  const rows = (await annexRows(citizen)).filter((row) => /\s(облысы|қаласы)\s/.test(row));
  expect(rows).toHaveLength(80);
  expect(rows.filter((row) => row.includes('Сынақ министрлігі'))).toHaveLength(4);

  const { path, theme } = await amend(ministries);
  await citizen.goto(path);
  await expectAccessible(citizen);
  expect(await citizen.locator('h1').innerText()).toBe(theme);
  expect(await citizen.locator('main').innerText()).toContain('Тұрғындар сұрады');
}, 240_000);
