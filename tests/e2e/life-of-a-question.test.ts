import type { Locator, Page } from 'playwright-core';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ask } from '../support/asking.ts';
import { expectAccessible, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const database = new pg.Client({ connectionString: inject('productDatabase') });
const PASSWORD = 'kezdesu-demo-2026';

beforeAll(() => database.connect());
afterAll(() => database.end());

type Walk = { prefix: '' | '/ru'; script: boolean; text: string; verdict: 'confirmed' | 'disputed' };

const WALKS: Walk[] = [
  {
    prefix: '',
    script: true,
    verdict: 'confirmed',
    text: 'Шәуілдір ауылына баратын көпір қашан жөнделеді? Көктемде су басып, балалар мектепке жете алмайды.'
  },
  {
    prefix: '/ru',
    script: false,
    verdict: 'disputed',
    text: 'Когда в посёлок Тасты вернут вечерний автобус? После работы люди идут домой пешком семь километров.'
  }
];

const liveMeeting = async (): Promise<string> => {
  const { rows } = await database.query<{ number: string }>(
    `select number from meetings where status = 'live' limit 1`
  );
  return rows[0]?.number ?? '';
};

const today = (): string => Temporal.Now.plainDateISO('Asia/Almaty').toString();

test.each(WALKS)(
  'a question lives its whole life ($prefix, script: $script)',
  async ({ prefix, script, text, verdict }) => {
    const meeting = await liveMeeting();
    const person = (): Promise<Page> => openPage({ javaScriptEnabled: script });
    const post = async (name: string): Promise<Page> => {
      const page = await openPage({ javaScriptEnabled: script, viewport: { width: 1280, height: 900 } });
      await signIn(page, `${name}@kezdesu.example`, PASSWORD, prefix);
      return page;
    };

    // axe is a script itself; without one the pages are the same (public-pages.test.ts).
    const accessible = (page: Page): Promise<void> => (script ? expectAccessible(page) : Promise.resolve());

    const citizen = await person();
    const { number, link } = await ask(citizen, `${prefix}/meetings/${meeting}/ask`, text);

    const moderator = await post('moderator');
    await moderator.goto(`${prefix}/office/questions/${number}`);
    await moderator.click('form[action="?/publish"] button');
    await moderator.waitForURL(/done=/);

    const neighbour = await person();
    // A page is shared for two seconds: the first may still be without it.
    await expect
      .poll(
        async () => {
          await neighbour.goto(`${prefix}/live/${meeting}`);
          return neighbour.locator(`#q-${number} form button`).count();
        },
        { timeout: 10_000 }
      )
      .toBe(1);
    await neighbour.click(`#q-${number} form button`);
    await neighbour.waitForSelector(`#q-${number} button.supported`);

    for (const to of ['shortlist', 'on-screen']) await place(moderator, `${prefix}/office/live/${meeting}`, number, to);
    const hall = await openPage({ javaScriptEnabled: script, viewport: { width: 1280, height: 720 } });
    await hall.goto(`${prefix}/hall/${meeting}`);
    await hall.getByText(text).waitFor();
    await accessible(hall);
    await place(moderator, `${prefix}/office/live/${meeting}`, number, 'answered');

    await takeUnderControl(moderator, `${prefix}/office/questions/${number}/answer`);
    const executor = await post('executor');
    await doTheWork(executor, `${prefix}/office/assignments/${number}`);

    await citizen.goto(link);
    await accessible(citizen);
    await citizen.check(`[name=verdict][value=${verdict}]`);
    await citizen.fill('[name=text]', 'Көпірге барып көрдім / Ходил смотреть сам');
    await citizen.click('form[action*="/response"] button');
    await citizen.waitForURL(/done=responded/);

    const reader = await person();
    await reader.goto(`${prefix}/questions/${number}`);
    await reader.getByText(text).waitFor();
    await accessible(reader);
    expect(await journalOf(number)).toEqual([
      'QuestionAsked',
      'QuestionPublished',
      'QuestionPlaced',
      'QuestionPlaced',
      'QuestionPlaced',
      'AnswerRecorded',
      'AssignmentMade',
      'ProgressNoted',
      'OutcomeReported',
      verdict === 'confirmed' ? 'OutcomeConfirmed' : 'OutcomeDisputed'
    ]);
  }
);

const place = async (page: Page, address: string, number: string, to: string): Promise<void> => {
  await page.goto(address);
  const card = (state = ''): Locator =>
    page.locator(`li[data-card]${state}`).filter({ has: page.getByRole('link', { name: number, exact: true }) });
  await card().locator(`form:has(input[name=to][value=${to}])`).first().locator('button').click();
  await card(`.${to}`).waitFor();
};

const takeUnderControl = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.check('[name=kind][value=under-control]');
  await page.fill('form:has([name=task]) [name=text]', 'Бақылауға алдық / Взяли на контроль.');
  await page.fill('[name=task]', 'Орнында тексеру / Проверить на месте.');
  await page.fill('[name=dueOn]', Temporal.PlainDate.from(today()).add({ days: 20 }).toString());
  await page.click('form:has([name=task]) button[type=submit]');
  await page.waitForURL(/\/office\/assignments\//);
};

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64'
);

const doTheWork = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.fill('#note-text', 'Комиссия барды / Комиссия была.');
  await page.setInputFiles('#note-files', { name: 'көпір.png', mimeType: 'image/png', buffer: PIXEL });
  await page.click('form[action="?/note"] button[type=submit]');
  await page.waitForURL(/done=noted/);
  await page.check('#outcome-kind-yes, form[action="?/outcome"] [name=kind][value=yes]');
  await page.fill('#outcome-onDay', today());
  await page.fill('#outcome-text', 'Жөнделді / Отремонтировали.');
  await page.click('form[action="?/outcome"] button[type=submit]');
  await page.waitForURL(/done=reported/);
};

const journalOf = async (number: string): Promise<string[]> => {
  const { rows } = await database.query<{ type: string }>(
    `select j.type from journal j join questions q on q.number = $1 left join assignments a on a.question = q.id
     where j.object_id in (q.id::text, a.id::text) order by j.seq`,
    [number]
  );
  return rows.map(({ type }) => type);
};
