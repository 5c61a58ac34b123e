import { expect, inject, test } from 'vitest';
import { expectAccessible, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const PASSWORD = 'kezdesu-demo-2026';
const NO_SCRIPT = { javaScriptEnabled: false };

/** The asker's own page of the question with this number. */
const privateLink = async (number: string): Promise<string> => {
  process.env['DATA_DIR'] = inject('productData');
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: inject('productDatabase') });
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from questions where number = $1', [number]);
  await client.end();
  const { privateLinkOf } = await import('#questions/server/private-link.ts');
  return privateLinkOf(rows[0]?.id ?? '');
};

test('an analyst adopts, a citizen finds the group in Kazakh without a script and objects, the analyst answers', async () => {
  const office = await openPage(NO_SCRIPT);
  await signIn(office, 'analyst@kezdesu.example', PASSWORD);
  await office.goto('/office');
  const room = (await office.locator('main a[href$="/sorting"]').first().getAttribute('href')) ?? '';
  await office.goto(room);
  await office.click('form[action="?/adopt"] button');
  await office.waitForURL(/done=adopted/);

  const citizen = await openPage(NO_SCRIPT);
  await citizen.goto(room.replace('/office', ''));
  expect(await citizen.locator('h1').innerText()).toBe('Сұрақтар қалай сараланды');
  await citizen.click('main ol h3 a >> nth=0');
  const number = await citizen.locator('main ul a[href*="/questions/"]').first().innerText();
  await citizen.goto(`/questions/${number}`);
  expect(await citizen.locator('section[aria-labelledby=sorted-place] a').first().getAttribute('href')).toContain(
    '/sorting/'
  );

  const link = await privateLink(number);
  await citizen.goto(link);
  await citizen.click(`a[href$="${link}/contest"]`);
  await citizen.click('main form button >> nth=-1');
  expect(await citizen.locator('#kind-error, #text-error').count()).toBeGreaterThan(0);
  await citizen.check('[name=kind][value=wrong-addressee]');
  await citizen.fill('[name=text]', 'Бұл басқа министрліктің ісі');
  await citizen.click('main form button >> nth=-1');
  await citizen.waitForURL(/done=contested/);
  expect(await citizen.locator('main').innerText()).toContain('Бұл басқа министрліктің ісі');

  await office.goto('/office/sorting/contests');
  const objection = office.locator('article', { hasText: 'Бұл басқа министрліктің ісі' });
  await objection.locator('summary').click();
  await objection.locator('[name=verdict][value=accepted]').check();
  await objection.locator('[name=text]').fill('Келісемін, түзетілді');
  await objection.locator('form button').click();
  expect(await objection.locator('[name=text]').inputValue()).toBe('Келісемін, түзетілді');
  await objection.locator('[name=theme]').selectOption('teachers');
  await objection.locator('form button').click();
  await office.waitForURL(/done=decided/);

  await citizen.goto(`${link}/contest`);
  expect(await citizen.locator('main').innerText()).toContain('Келісемін, түзетілді');
});

test('the rooms of sorting are accessible, at 360 and 1280 px', async () => {
  for (const width of [360, 1280]) {
    const page = await openPage({ viewport: { width, height: 800 } });
    await signIn(page, 'analyst@kezdesu.example', PASSWORD);
    for (const path of ['/office/sorting/contests', '/office/sorting/themes', '/office/sorting/themes/teachers']) {
      await page.goto(path);
      await expectAccessible(page);
    }
  }
});
