import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { useBrowser } from '../support/browser.ts';

const openPage = useBrowser();

/** The address of a broadcast of a meeting that is announced. */
const broadcast = async (): Promise<string> => {
  const database = new pg.Client({ connectionString: inject('productDatabase') });
  await database.connect();
  const { rows } = await database.query<{ path: string }>(
    `select '/meetings/' || m.number || '/watch/' || b.id as path from broadcasts b join meetings m on m.id = b.meeting
     where m.status = 'announced' order by m.starts_at, b.id limit 1`
  );
  await database.end();
  return rows[0]?.path ?? '';
};

test('a broadcast is watched on our page, without a script, and nothing of its site is loaded before it is asked for', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  const asked: string[] = [];
  await page.route(/youtube/, (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: '<p>player</p>' });
  });
  const path = await broadcast();
  const facade = await page.goto(path);
  expect(facade?.headers()['content-security-policy']).not.toContain('frame-src');
  expect(await page.locator('main').innerText()).toContain('субтитр');
  expect(asked).toEqual([]);
  const [playing] = await Promise.all([
    page.waitForResponse((given) => given.url().includes('play=1')),
    page.click('#player a')
  ]);
  expect(playing.headers()['content-security-policy']).toContain('frame-src https://www.youtube-nocookie.com');
  await page.frameLocator('#player iframe').locator('text=player').waitFor();
  expect(asked).toEqual([expect.stringMatching(/^https:\/\/www\.youtube-nocookie\.com\/embed\/kezdesu-\d+$/)]);
  expect(await page.locator('#player iframe').getAttribute('title')).toBe('Халықпен кездесудің тікелей эфирі');
});
