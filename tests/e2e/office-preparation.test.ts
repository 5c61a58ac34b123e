import { expect, test } from 'vitest';
import { approveSchedule } from '../support/approving.ts';
import { errorsOn, expectAccessible, formOf, send, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const PASSWORD = 'kezdesu-demo-2026';

/** The year that the first test plans, and of which the second prepares a meeting. */
let planned = 0;

test('a year is opened, filled, approved, amended; a meeting of an entry is prepared in all its parts', async () => {
  const government = await openPage();
  await signIn(government, 'government@kezdesu.example', PASSWORD);
  await government.goto('/office/schedule');
  const year = Number(await government.inputValue('[name=year]'));
  await send(government.locator('main form[method=post]'));

  const press = await openPage();
  await signIn(press, 'press@kezdesu.example', PASSWORD);
  await press.goto(`/office/schedule/${year}`);
  await press.locator('details:has(form[action="?/add"]) > summary').click();
  await press.fill('#add-themeKk', 'Ауыл жолдары');
  await send(press.locator('form[action="?/add"]'));
  expect(await errorsOn(press)).toHaveLength(2);
  expect(await press.inputValue('#add-themeKk')).toBe('Ауыл жолдары');
  await expectAccessible(press);
  await press.fill('#add-themeRu', 'Сельские дороги');
  await press.fill('#add-plannedOn', `${year}-03-10`);
  await send(press.locator('form[action="?/add"]'));
  expect(await press.locator('a[href*="meetings/new"]').count()).toBe(0);

  const keeper = await openPage();
  await signIn(keeper, 'planner@kezdesu.example', PASSWORD);
  await approveSchedule(keeper, government, year);
  planned = year;

  await press.goto(`/office/schedule/${year}`);
  await press.click('a[href*="/entries/"]');
  await press.fill('#amend-plannedOn', `${year}-04-15`);
  await send(await formOf(press, 'amend'));
  expect(await errorsOn(press)).toHaveLength(1);
  await press.fill('#amend-reasonKk', 'Су тасқыны');
  await press.fill('#amend-reasonRu', 'Паводок');
  await send(await formOf(press, 'amend'));
  expect(await press.locator('main').innerText()).toContain('Су тасқыны');
});

test('a meeting is prepared from an entry of the approved schedule', async () => {
  const page = await openPage();
  await signIn(page, 'press@kezdesu.example', PASSWORD);
  await page.goto(`/office/schedule/${planned}?body=transport`);
  await page.click('a[href*="meetings/new"]');
  await page.waitForURL(/entry=/);
  const entry = await page.inputValue('[name=entry]');
  await page.fill('[name=placeKk]', 'Мәдениет үйі');
  await page.fill('[name=placeRu]', 'Дом культуры');
  await send(page.locator('main form:has([name=kind])'));
  expect(await errorsOn(page)).toEqual([]);
  await page.waitForURL(/done=planned/);
  const meeting = new URL(page.url()).pathname;

  await page.goto(`/office/schedule/${planned}?body=transport`);
  expect(await page.locator(`a[href*="${entry}"][href*="meetings/new"]`).count()).toBe(0);
  expect(await page.locator(`a[href$="${meeting}"]`).count()).toBe(1);

  await page.goto(meeting);
  const part = await formOf(page, 'addPart');
  await page.selectOption('#part-kind', 'visit');
  await page.fill('#part-titleKk', 'Зауытты аралау');
  await page.fill('#part-titleRu', 'Обход завода');
  await page.fill('#part-minutes', '1');
  await send(part);
  expect(await errorsOn(page)).toHaveLength(1);
  expect(await page.inputValue('#part-titleRu')).toBe('Обход завода');
  await page.fill('#part-minutes', '40');
  await send(await formOf(page, 'addPart'));
  await send(page.locator('tr', { hasText: 'Зауытты аралау' }).locator('form'));
  expect(await page.locator('tr', { hasText: 'Зауытты аралау' }).count()).toBe(0);

  const broadcast = await formOf(page, 'addBroadcast');
  await page.fill('#broadcast-url', 'ftp://www.youtube.com/abc');
  await send(broadcast);
  expect(await page.inputValue('#broadcast-url')).toBe('ftp://www.youtube.com/abc');
  await page.fill('#broadcast-url', 'https://www.youtube.com/watch?v=abc');
  await send(await formOf(page, 'addBroadcast'));
  await send(page.locator('form[action="?/removeBroadcast"]'));

  const hall = await formOf(page, 'addHall');
  await page.fill('#hall-nameKk', 'Негізгі зал');
  await page.fill('#hall-nameRu', 'Основной зал');
  await send(hall);
  await send(page.locator('form[action="?/removeHall"]'));

  await send(page.locator('form[action="?/announce"]'));
  await page.fill('#plan-placeKk', 'Кітапхана');
  await page.fill('#plan-placeRu', 'Библиотека');
  await send(await formOf(page, 'change'));
  expect(await errorsOn(page)).toHaveLength(1);
  await page.fill('#plan-reasonKk', 'Жөндеу');
  await page.fill('#plan-reasonRu', 'Ремонт');
  await send(await formOf(page, 'change'));
  await expectAccessible(page);
  await page.goto(`/office/live/${meeting.split('/').at(-1)}`);
  expect(await page.locator('form[action="?/open"]').count()).toBe(0);
});
