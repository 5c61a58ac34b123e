import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { expectAccessible, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const database = new pg.Client({ connectionString: inject('productDatabase') });
const folder = mkdtempSync(join(tmpdir(), 'kezdesu-proof-'));

beforeAll(() => database.connect());
afterAll(async () => {
  await database.end();
  rmSync(folder, { recursive: true });
});

/** The newest head as the open interface gives it. */
const newestHead = async (): Promise<string> => {
  const answer: { heads: { seq: number; hash: string }[] } = await (
    await fetch(`${inject('product')}/api/v1/journal-heads`)
  ).json();
  return `${answer.heads[0]?.seq}:${answer.heads[0]?.hash}`;
};

const compare = async (page: Page, line: string): Promise<string> => {
  await page.fill('[name=seq]', '');
  await page.fill('[name=hash]', line);
  await page.click('main form button');
  return page.locator('.notice').innerText();
};

test('without JavaScript a citizen finds the published hashes and compares the one they kept', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto('/ru');
  await page.locator('footer').getByRole('link', { name: 'Проверка журнала' }).click();
  await page.waitForURL('**/ru/journal');
  const line = await page.locator('tbody code').first().innerText();
  expect(line).toBe(await newestHead());
  expect(await compare(page, line)).toContain('тот же, что вы сохранили');
  const other = line.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  expect(await compare(page, other)).toContain('другой хеш');
  expect(await compare(page, `999999999:${line.split(':')[1]}`)).toContain('нет записи № 999999999');
});

test('a published quarter has a receipt that proves it without the site', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto('/progress');
  await page.locator('main tbody a').first().click();
  await page.getByRole('link', { name: 'Түбіртек және бізсіз тексеру жолы' }).click();
  await page.waitForURL('**/publications/quarterly-progress/**');
  const place = new URL(page.url()).pathname.replace('/publications/', '');
  const receipt = await (await fetch(`${inject('product')}/publications/receipt.json?of=${place}`)).text();
  const script = await (await fetch(`${inject('product')}/verify-receipt.mjs`)).text();
  const [file, program] = [join(folder, 'receipt.json'), join(folder, 'verify-receipt.mjs')];
  writeFileSync(file, receipt);
  writeFileSync(program, script);
  const { head }: { head: { seq: number; hash: string } } = JSON.parse(receipt);
  const run = (...more: string[]): number | null => spawnSync(process.execPath, [program, file, ...more]).status;
  expect(run('--head', `${head.seq}:${head.hash}`)).toBe(0);
  writeFileSync(file, receipt.replace(/"content": "\{/, '"content": "{ '));
  expect(run()).toBe(1);
});

test('the feed of heads names each day once', async () => {
  const feed = await (await fetch(`${inject('product')}/journal/heads.atom`)).text();
  const ids = [...feed.matchAll(/<entry><id>([^<]+)/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(new Set(ids).size).toBe(ids.length);
  expect(feed).toContain(await newestHead());
});

/** SQL that writes another act into row 40, past the triggers. */
const changed = (act: string): string =>
  `set session_replication_role = replica; update journal set act = ${act} where seq = 40; set session_replication_role = origin`;

test('a controller verifies the chain, and one row changed in the database is named', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 860 } });
  await signIn(page, 'controller@kezdesu.example', 'kezdesu-demo-2026');
  await page.goto('/en/office/journal');
  const verify = (): Promise<void> => page.getByRole('button', { name: 'Verify the chain' }).click();
  await verify();
  await page.locator('.notice.success').waitFor();
  await expectAccessible(page);
  const act = (await database.query<{ act: string }>('select act from journal where seq = 40')).rows[0]?.act ?? '';
  await database.query(changed(`'tampered'`));
  await verify();
  const notice = page.locator('.notice.error');
  await notice.waitFor().finally(() => database.query(changed(database.escapeLiteral(act))));
  expect(await notice.innerText()).toContain('broken at row 40');
  await expectAccessible(page);
  await verify();
  await page.locator('.notice.success').waitFor();
});
