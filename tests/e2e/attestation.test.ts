import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { VERDICT_KINDS } from '#decree/index.ts';
import { expectAccessible, signIn, useBrowser } from '../support/browser.ts';
import { evidence } from '../support/evidence.ts';

const openPage = useBrowser();
const PASSWORD = 'kezdesu-demo-2026';

// Around New Year what is due soon lies in the next year, and what came late in the last.
test('every kind of verdict stands in the demonstration year', async () => {
  const client = new pg.Client({ connectionString: inject('productDatabase') });
  await client.connect();
  try {
    const year = Temporal.Now.plainDateISO('Asia/Almaty').year;
    const { rows } = await client.query<{ kind: string }>(
      'select distinct kind from verdicts where year between $1 and $2',
      [year - 1, year + 1]
    );
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual([...VERDICT_KINDS].toSorted());
  } finally {
    await client.end();
  }
});

test('the akim’s office attests a part held with its proof, keeps what was typed, and takes it back', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await signIn(page, 'akim@kezdesu.example', PASSWORD);
  await page.goto('/office/attest');
  const acts = page.locator('main li:has(a[href*="act="])');
  expect(await acts.count()).toBeGreaterThan(0);
  const href = (await page.locator('a[href*="/1-5-2/"]:not([href*="/transport/"])').first().getAttribute('href')) ?? '';
  await page.goto(href);

  await page.fill('[name=doneOn]', Temporal.Now.plainDateISO('Asia/Almaty').subtract({ days: 1 }).toString());
  await page.fill('[name=note]', 'Хаттама № 12');
  const file = { name: 'Хаттама.pdf', mimeType: 'application/pdf' };
  await page.setInputFiles('[name=files]', { ...file, buffer: Buffer.from('<html>') });
  await page.click('form[action="?/attest"] button');
  expect(await page.locator('#attest-files-error').innerText()).toContain('Хаттама.pdf');
  expect(await page.inputValue('[name=note]')).toBe('Хаттама № 12');

  await page.setInputFiles('[name=files]', { ...file, buffer: evidence.pdf });
  await page.click('form[action="?/attest"] button');
  await page.waitForURL(/done=attested/);
  expect(await page.locator('main section[aria-labelledby=record]').innerText()).toContain('Хаттама № 12');

  const proof = (await page.locator('a[href*="/proofs/"]').getAttribute('href')) ?? '';
  expect((await page.request.get(proof)).status()).toBe(200);
  const stranger = await openPage();
  await signIn(stranger, 'press@kezdesu.example', PASSWORD);
  expect((await stranger.request.get(proof)).status()).toBe(404);
  expect((await (await openPage()).request.get(proof, { maxRedirects: 0 })).status()).toBe(303);

  await page.locator('details:has(form[action="?/withdraw"]) > summary').click();
  await page.fill('[name=reason]', 'Басқа кездесудікі');
  await page.click('form[action="?/withdraw"] button');
  await page.waitForURL(/done=withdrawn/);
  expect(await page.locator('main s').count()).toBe(1);
});

test('attesting, a duty and the risks are accessible, at 360 and 1280 px', async () => {
  for (const width of [360, 1280]) {
    const page = await openPage({ viewport: { width, height: 800 } });
    await signIn(page, 'akim@kezdesu.example', PASSWORD);
    await page.goto('/office/attest');
    const href = (await page.locator('a[href*="act="]').first().getAttribute('href')) ?? '';
    for (const path of ['/office/attest', href, '/office/risks']) {
      await page.goto(path);
      await expectAccessible(page);
    }
  }
});
