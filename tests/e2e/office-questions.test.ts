import type { Page } from 'playwright-core';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ask } from '../support/asking.ts';
import { errorsOn, expectAccessible, formOf, send, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const database = new pg.Client({ connectionString: inject('productDatabase') });

beforeAll(() => database.connect());
afterAll(() => database.end());

const announced = async (): Promise<string> => {
  const { rows } = await database.query<{ number: string }>(
    `select number from meetings where status = 'announced' and body = 'transport' order by starts_at limit 1`
  );
  return rows[0]?.number ?? '';
};

const statusOf = async (number: string): Promise<{ status: string; body: string; leader: string | null }> => {
  const { rows } = await database.query<{ status: string; body: string; leader: string | null }>(
    `select q.status, q.body, l.number as leader from questions q left join questions l on l.id = q.merged_into
     where q.number = $1`,
    [number]
  );
  return rows[0] ?? { status: '', body: '', leader: null };
};

const mergeInto = async (page: Page, written: string): Promise<void> => {
  const form = await formOf(page, 'merge');
  await form.locator('[name=into]').fill(written);
  await send(form);
};

test.each([
  { prefix: '', script: true },
  { prefix: '/ru', script: false }
])('a moderator merges, undoes, declines, returns, hands over and refers ($prefix)', async ({ prefix, script }) => {
  const meeting = await announced();
  const reader = await openPage({ javaScriptEnabled: script });
  const asked = [];
  for (const text of ['Су құбыры қашан жөнделеді?', 'Жол неге жарықсыз?', 'Балабақша кезегі неге жылжымайды?'])
    asked.push((await ask(reader, `${prefix}/meetings/${meeting}/ask`, `${text} (${prefix}${Date.now()})`)).number);
  const [leader = '', follower = '', third = ''] = asked;
  const page = await openPage({ javaScriptEnabled: script });
  await signIn(page, 'moderator@kezdesu.example', 'kezdesu-demo-2026', prefix);
  const to = (number: string) => page.goto(`${prefix}/office/questions/${number}`);

  await to(leader);
  await send(await formOf(page, 'publish'));

  await to(follower);
  await mergeInto(page, '26-999999-A');
  expect(await errorsOn(page)).toHaveLength(1);
  expect(await page.inputValue('#merge-into')).toBe('26-999999-A');
  if (script) await expectAccessible(page);
  await mergeInto(page, leader.toLowerCase().replaceAll('-', ' '));
  expect(await statusOf(follower)).toEqual({ status: 'merged', body: 'transport', leader });
  await send(await formOf(page, 'unmerge'));
  expect(await statusOf(follower)).toEqual({ status: 'awaiting-moderation', body: 'transport', leader: null });

  const declining = await formOf(page, 'decline');
  await declining.locator('[name=ground]').first().check();
  await declining.locator('[name=note]').fill('Ескерту. '.repeat(200));
  await send(declining);
  expect(await errorsOn(page)).toHaveLength(1);
  expect(await page.inputValue('#decline-note')).toBe('Ескерту. '.repeat(200));
  await page.fill('#decline-note', 'Ескерту.');
  await send(await formOf(page, 'decline'));
  expect(await statusOf(follower)).toMatchObject({ status: 'declined' });
  await send(await formOf(page, 'return'));
  expect(await statusOf(follower)).toMatchObject({ status: 'awaiting-moderation' });

  const handing = await formOf(page, 'handOver');
  await handing.locator('[name=toBody]').selectOption('health');
  await send(handing);
  await page.waitForURL(/done=hand-over/);
  expect(await page.locator('main [role=status]').innerText()).toContain(follower);
  expect(await statusOf(follower)).toMatchObject({ body: 'health' });

  await to(third);
  const referring = await formOf(page, 'refer');
  await referring.locator('[name=outsideNumber]').fill('ЖТ-2026-01234567');
  await send(referring);
  expect(await statusOf(third)).toMatchObject({ status: 'referred' });
  expect(await page.locator('main').innerText()).toContain('ЖТ-2026-01234567');
});
