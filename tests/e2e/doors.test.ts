import { expect, test } from 'vitest';
import { expectAccessible, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();

const PASSWORD = 'kezdesu-demo-2026';

/** The office page of this address with its script, which the check of accessibility needs. */
const expectOfficeAccessible = async (path: string): Promise<void> => {
  const page = await openPage({ viewport: { width: 1280, height: 900 } });
  await signIn(page, 'hall@kezdesu.example', PASSWORD);
  await page.goto(path);
  await expectAccessible(page);
};

/** The number of the meeting that is live in the demonstration. */
const liveMeeting = async (page: Awaited<ReturnType<typeof openPage>>): Promise<string> => {
  await page.goto('/live');
  const href = await page.locator('main a[href*="/live/20"]').first().getAttribute('href');
  return href?.split('/').pop() ?? '';
};

test('a hall says that it is there, adds a question in two taps, and sees where it is', async () => {
  const page = await openPage({ viewport: { width: 1280, height: 900 } });
  await signIn(page, 'hall@kezdesu.example', PASSWORD);
  const meeting = await liveMeeting(page);
  await page.goto(`/office/live/${meeting}`);
  await page.locator('[data-hall] a').last().click();
  await page.waitForURL(/\/halls\//);
  await page.locator('span[role=status]', { hasText: 'Байланыс бар' }).waitFor();
  await expectAccessible(page);
  await page.fill('[name=text]', 'Көпірден өтетін жол қашан жарықтандырылады?');
  await page.click('form[action="?/ask"] button');
  await page.waitForURL(/done=asked/);
  await page.locator('main li', { hasText: 'Көпірден өтетін жол қашан жарықтандырылады?' }).first().waitFor();
  expect(await page.inputValue('[name=text]')).toBe('');
  await page.goto(`/office/live/${meeting}`);
  expect(await page.locator('[data-hall]').last().getAttribute('data-state')).toBe('connected');
});

test('paper is pasted from a spreadsheet, mended beside its row and entered, without a script', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await signIn(page, 'hall@kezdesu.example', PASSWORD);
  const meeting = await liveMeeting(page);
  await page.goto(`/office/live/${meeting}/paper`);
  await page.locator('main summary').first().click();
  await page.fill('[name=pasted]', 'A-1\tСу қашан беріледі?\tАйгүл\nA-2\tКогда починят мост?');
  await page.click('[formaction="?/paste"]');
  expect(await page.inputValue('[name="rows.1.text"]')).toBe('Когда починят мост?');
  await page.click('form[action="?/enter"] > button');
  expect(await page.locator('[id="rows.0.consent-error"]').count()).toBe(1);
  expect(await page.inputValue('[name="rows.0.text"]')).toBe('Су қашан беріледі?');
  await expectOfficeAccessible(`/office/live/${meeting}/paper`);
  await page.check('[name="rows.0.consent"]');
  await page.fill('[name="rows.0.name"]', '');
  await page.click('form[action="?/enter"] > button');
  await page.waitForURL(/entered=2/);
});

test('somebody takes a place at the reception, is called and received; the screen shows numbers only', async () => {
  const [visitor, desk] = [
    await openPage({ viewport: { width: 1280, height: 720 } }),
    await openPage({ javaScriptEnabled: false })
  ];
  await signIn(desk, 'hall@kezdesu.example', PASSWORD);
  const meeting = await liveMeeting(visitor);
  await desk.goto(`/office/live/${meeting}/reception`);
  await desk.locator('main summary').last().click();
  await desk.fill('[name=name]', 'Келуші');
  await desk.check('[name=consent]');
  await desk.locator('form[action="?/register"] button').click();
  await desk.waitForURL(/given=/);
  await expectOfficeAccessible(`/office/live/${meeting}/reception`);
  const first = desk.locator('[data-ticket]').first();
  const number = await first.getAttribute('data-ticket');
  await first.locator('button[value=call]').click();
  await visitor.goto(`/hall/${meeting}/reception`);
  expect(await visitor.locator('main').innerText()).toContain(`№${number}`);
  expect(await visitor.locator('main').innerText()).not.toContain('Келуші');
  await expectAccessible(visitor);
  await desk.locator(`[data-ticket="${number}"] button[value=receive]`).click();
  await desk.locator(`[data-ticket="${number}"] button[value=finish]`).click();
  expect(await desk.locator(`[data-ticket="${number}"]`).count()).toBe(0);
});

test('comments of the broadcast are pasted, and those that ask are taken as questions, without a script', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await signIn(page, 'moderator@kezdesu.example', PASSWORD);
  const meeting = await liveMeeting(page);
  await page.goto(`/office/live/${meeting}/comments`);
  await page.fill('[name=pasted]', 'Рахмет!\nАуылдық кітапхана қашан ашылады?');
  await page.locator('form[action*="/bring"] button').click();
  await page.waitForURL(/added=2/);
  const first = page.locator('main form li').first();
  expect(await first.innerText()).toContain('Ауылдық кітапхана қашан ашылады?');
  await expectOfficeAccessible(`/office/live/${meeting}/comments`);
  await first.locator('[name=comments]').check();
  await page.locator('button[value=taken]').click();
  await page.waitForURL(/sorted=1/);
  await page.goto(`/office/live/${meeting}/comments?state=taken`);
  expect(await page.locator('main li', { hasText: 'кітапхана' }).locator('a').innerText()).toMatch(/^\d\d-\d{6}-/);
});
