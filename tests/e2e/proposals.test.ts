import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, formOf, send, signIn, useBrowser } from '../support/browser.ts';

const PASSWORD = 'kezdesu-demo-2026';
const YEAR = Temporal.Now.plainDateISO('Asia/Almaty').year + 1;
const PROPOSALS = `/office/proposals/${YEAR}/transport`;
const open = useBrowser();

const as = async (account: string, javaScriptEnabled = true): Promise<Page> => {
  const page = await open({ javaScriptEnabled });
  await signIn(page, `${account}@kezdesu.example`, PASSWORD);
  return page;
};

test('two people change one proposed meeting: the second is told what stands now and loses nothing typed', async () => {
  const [first, second] = [await as('press', false), await as('head')];
  await first.goto(PROPOSALS);
  const path = (await first.locator(`a[href*="${PROPOSALS}/lines/"]`).first().getAttribute('href')) ?? '';
  await Promise.all([first.goto(path), second.goto(path)]);
  await (await formOf(first, 'change')).locator('[name=themeRu]').fill('Паромы через Каспий');
  await send(await formOf(first, 'change'));
  await first.waitForURL(/done=changed/);

  const typed = { themeKk: 'Жаңа жолдар', themeRu: 'Новые дороги', participants: '275' };
  for (const [name, text] of Object.entries(typed))
    await (await formOf(second, 'change')).locator(`[name=${name}]`).fill(text);
  await send(await formOf(second, 'change'));
  const told = await second.locator('main').innerText();
  expect(told).toContain('Сіз жазып отырғанда бұл өзгерді');
  expect(told).toContain('Паромы через Каспий');
  await expectAccessible(second);
  const again = await formOf(second, 'change');
  for (const [name, text] of Object.entries(typed))
    expect(await again.locator(`[name=${name}]`).inputValue()).toBe(text);
  await send(again);
  await second.waitForURL(/done=changed/);
  expect(await second.locator('main').innerText()).toContain('Жаңа жолдар');
});
