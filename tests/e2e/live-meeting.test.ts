import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { ask } from '../support/asking.ts';
import { expectAccessible, signIn, useBrowser } from '../support/browser.ts';
import { AGAIN, cardOn, walkTo, WIDE, useLiveBoard } from '../support/live-board.ts';

const openPage = useBrowser();
const { database, staff, idOf, columnOf, pressOn, ...board } = useLiveBoard(openPage);
let live = '';

beforeAll(() => void (live = board.live()));

const PASSWORD = 'kezdesu-demo-2026';

const supportOf = async (number: string): Promise<number> => {
  const { rows } = await database.query<{ n: number }>('select support as n from questions where number = $1', [
    number
  ]);
  return rows[0]?.n ?? 0;
};

/** Chooses a card by the keyboard: one that moves while it is pressed loses the focus, and is walked to again. */
const choose = async (page: Page, id: string): Promise<void> => {
  const chosen = async (): Promise<boolean> => {
    const box = cardOn(page, id).getByRole('checkbox');
    if (await box.isChecked()) return true;
    await walkTo(page, id);
    await page.keyboard.press('x');
    return box.isChecked();
  };
  await expect.poll(chosen, { timeout: 10_000 }).toBe(true);
};

const UNSENT = 'Мақтаарал суармалы алқаптарына су қашан беріледі?';

const askedTimes = async (text: string): Promise<number> => {
  const { rows } = await database.query<{ n: number }>('select count(*)::int as n from questions where text = $1', [
    text
  ]);
  return rows[0]?.n ?? 0;
};

/** Loads a phone's page until the question is in its list: pages are shared for two seconds. */
const untilListed = async (phone: Page, number: string): Promise<void> => {
  const listed = async (): Promise<number> => {
    await phone.reload();
    return phone.locator(`[data-row="${number}"]`).count();
  };
  await expect.poll(listed, { timeout: 15_000, interval: 500 }).toBe(1);
};

test('a whole meeting: hall, moderators, two phones, one of which loses its network', async () => {
  const kazakh = await openPage();
  const russian = await openPage();
  const first = await ask(kazakh, `/meetings/${live}/ask`, 'Қарабұлақ ауылына автобус неге кешке жүрмейді?');
  const second = await ask(russian, `/ru/meetings/${live}/ask`, 'Почему на въезде в Тюлькубас нет освещения дороги?');
  const moderator = await staff('moderator');
  const hall = await openPage({ viewport: { width: 1280, height: 720 } });
  await hall.goto(`/hall/${live}`);
  await kazakh.goto(`/live/${live}`);
  await russian.goto(`/ru/live/${live}`);

  for (const { number } of [first, second]) await pressOn(moderator, number, 'p', 'new');
  for (const phone of [kazakh, russian]) await untilListed(phone, second.number);
  const unsent = await kazakh.context().newPage();
  await unsent.goto(`/meetings/${live}/ask`);
  await unsent.waitForTimeout(500);
  await unsent.fill('textarea[name=text]', UNSENT);
  await kazakh.context().setOffline(true);
  await expect.poll(() => kazakh.locator('[data-offline]').isVisible()).toBe(true);
  await kazakh.click(`[data-row="${second.number}"] button`);
  await unsent.click('form button[type=submit]');
  await unsent.locator('form [role=alert]').getByText('Байланыс жоқ').waitFor();
  expect([await supportOf(second.number), await askedTimes(UNSENT)]).toEqual([0, 0]);

  await pressOn(moderator, second.number, 's', 'shortlist');
  await pressOn(moderator, second.number, 'e', 'on-screen');
  await hall.getByText('Почему на въезде в Тюлькубас').waitFor();
  await russian.locator('[data-on-screen]').getByText('Тюлькубас').waitFor();

  await kazakh.context().setOffline(false);
  await expect.poll(() => supportOf(second.number), { timeout: 15_000 }).toBe(1);
  await kazakh.locator('[data-on-screen]').getByText('Тюлькубас').waitFor({ timeout: 15_000 });
  await expect.poll(() => askedTimes(UNSENT), { timeout: 15_000 }).toBe(1);

  const presenter = await staff('head', '/presenter', '/ru');
  await presenter.locator('.question').getByText('Тюлькубас').waitFor();
  await expectAccessible(presenter);
  await pressOn(moderator, second.number, 'a', 'answered');
  await russian.locator('[data-on-screen] [data-when-shown=no]').waitFor();
  const undone = async (): Promise<string> => {
    if ((await columnOf(second.number)) === 'answered') await moderator.keyboard.press('u');
    return columnOf(second.number);
  };
  await expect.poll(undone, AGAIN).toBe('on-screen');
  await pressOn(moderator, second.number, 'a', 'answered');
  for (const face of [moderator, hall, kazakh, russian]) await expectAccessible(face);
  expect([await supportOf(second.number), await askedTimes(UNSENT)]).toEqual([1, 1]);
});

test('two moderators do not fight over a card: one is asked, and told what the other did', async () => {
  const phone = await openPage();
  const { number } = await ask(phone, `/meetings/${live}/ask`, 'Созақ ауданында жедел жәрдем көлігі неге жетіспейді?');
  const id = await idOf(number);
  const one = await staff('moderator');
  const two = await staff('head');
  await expect.poll(() => one.locator('[data-others]').innerText()).toContain('министр');
  await cardOn(one, id).waitFor();
  await walkTo(one, id);
  await cardOn(two, id).and(two.locator('.held')).waitFor({ timeout: 10_000 });
  await cardOn(two, id).locator('form[action^="?/sort"] button').click();
  await two.getByRole('button', { name: 'Бәрібір орындау' }).waitFor();
  expect(await columnOf(number)).toBe('awaiting-moderation');
  await two.getByRole('button', { name: 'Бәрібір орындау' }).click();
  await expect.poll(() => columnOf(number), { timeout: 10_000 }).toBe('new');

  // Without a script the second one still sees the board as it was.
  const late = await openPage({ ...WIDE, javaScriptEnabled: false });
  await signIn(late, 'moderator@kezdesu.example', PASSWORD);
  await late.goto(`/office/live/${live}`);
  await pressOn(two, number, 's', 'shortlist');
  await cardOn(late, id).locator('form:has([name=to][value=shortlist]) button').first().click();
  const held = late.getByRole('button', { name: 'Бәрібір орындау' });
  if ((await held.count()) > 0) await held.click();
  expect(await late.locator('main').innerText()).toContain(`${number} сұрағын сізге дейін іріктеп қойған`);
});

test('several cards are chosen and declined on one ground by the keyboard alone, and taken back', async () => {
  const phone = await openPage();
  const texts = ['Жарнама: арзан шифер, қоңырау шалыңыз!', 'Жарнама: арзан көмір, үйге жеткіземіз!'];
  const asked: { number: string }[] = [];
  for (const text of texts) asked.push(await ask(phone, `/meetings/${live}/ask`, text));
  const moderator = await staff('moderator');
  // The board may be drawn anew between two keys: whoever looks again chooses again.
  const chosen = async (): Promise<string> => {
    for (const { number } of asked) await choose(moderator, await idOf(number));
    return moderator.locator('#selection').innerText();
  };
  await expect.poll(chosen, AGAIN).toContain('Белгіленді: 2');
  await moderator.keyboard.press('d');
  await expect.poll(() => moderator.evaluate(() => document.activeElement?.id)).toBe('selection-ground');
  await moderator.keyboard.press('ArrowDown');
  await moderator.keyboard.press('Tab');
  await moderator.keyboard.press('Enter');
  for (const { number } of asked) await expect.poll(() => columnOf(number), { timeout: 10_000 }).toBe('declined');
  await moderator.getByRole('button', { name: 'Қайтару: 2 сұрақ қабылданбады' }).waitFor();
  const [first] = asked;
  const undone = async (): Promise<string> => {
    await moderator.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    if ((await columnOf(first?.number ?? '')) === 'declined') await moderator.keyboard.press('u');
    return columnOf(first?.number ?? '');
  };
  await expect.poll(undone, AGAIN).toBe('awaiting-moderation');
  for (const { number } of asked)
    await expect.poll(() => columnOf(number), { timeout: 10_000 }).toBe('awaiting-moderation');
});
