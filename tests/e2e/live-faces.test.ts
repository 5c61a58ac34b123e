import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { expectAccessible, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const database = new pg.Client({ connectionString: inject('productDatabase') });
let live = '';

beforeAll(async () => {
  await database.connect();
  const { rows } = await database.query<{ number: string }>(
    `select number from meetings where status = 'live' limit 1`
  );
  live = rows[0]?.number ?? '';
});
afterAll(() => database.end());

test('every face of the meeting can be used by everybody, in all three languages', async () => {
  const { rows } = await database.query<{ id: string }>(
    'select h.id from halls h join meetings m on m.id = h.meeting where m.number = $1 limit 1',
    [live]
  );
  const { rows: held } = await database.query<{ number: string }>(
    `select m.number from meetings m join live_sessions l on l.meeting = m.id where m.status = 'held' limit 1`
  );
  const page = await openPage();
  await signIn(page, 'moderator@kezdesu.example', 'kezdesu-demo-2026');
  const office = ['', '/presenter', '/reception', '/paper', '/votes', `/halls/${rows[0]?.id ?? ''}`];
  const open = [`/live/${live}`, `/hall/${live}`, `/hall/${live}/reception`, `/meetings/${held[0]?.number ?? ''}`];
  const faces = [...office.map((path) => `/office/live/${live}${path}`), ...open];
  for (const [at, face] of faces.entries()) {
    await page.setViewportSize(at % 2 === 0 ? { width: 360, height: 740 } : { width: 1280, height: 900 });
    const response = await page.goto(`${['', '/ru', '/en'][at % 3] ?? ''}${face}`);
    expect([face, response?.status()]).toEqual([face, 200]);
    await expectAccessible(page);
  }
});
