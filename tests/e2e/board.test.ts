import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, formOf, send, signIn, useBrowser } from '../support/browser.ts';

// Every test works on a copy of the demonstration's variant: others plan the same year meanwhile.

const PASSWORD = 'kezdesu-demo-2026';
const YEAR = Temporal.Now.plainDateISO('Asia/Almaty').year + 1;
const VARIANTS = `/office/schedule/${YEAR}/variants`;
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
const openPage = useBrowser();

const as = async (account: string, viewport = WIDE, javaScriptEnabled = true): Promise<Page> => {
  const page = await openPage({ viewport, javaScriptEnabled });
  await signIn(page, `${account}@kezdesu.example`, PASSWORD);
  return page;
};

type Place = { wish: string; region: string | null; on: string | null; locked: boolean };

const placesOf = async (page: Page, variant: string): Promise<Place[]> => {
  const answer = await page.request.get(`${variant}/places`);
  const { places }: { places: Place[] } = await answer.json();
  return places.map(({ wish, region, on, locked }) => ({ wish, region, on, locked }));
};

/** A copy of the chosen variant under this name; returns the address of the copied one and of the copy. */
const copied = async (page: Page, name: string): Promise<{ first: string; copy: string }> => {
  await page.goto(VARIANTS);
  const first = (await page.locator(`a[href^="${VARIANTS}/"]`).first().getAttribute('href')) ?? '';
  await page.goto(first);
  const form = await formOf(page, 'copy');
  await form.locator('[name=name]').fill(name);
  await send(form);
  await page.waitForURL(/done=copied/);
  return { first, copy: new URL(page.url()).pathname };
};

const weekOf = (on: string): Temporal.PlainDate => {
  const day = Temporal.PlainDate.from(on);
  return day.subtract({ days: day.dayOfWeek - 1 });
};

/** Two lines of one region a few weeks apart: brought into one week they break the rule of one head a week. */
const neighbours = (places: readonly Place[]): { line: string; other: string; weeks: number } => {
  for (const one of places)
    for (const other of places) {
      if (one.on === null || other.on === null || one.wish === other.wish || one.region !== other.region) continue;
      const weeks = weekOf(one.on).until(weekOf(other.on), { largestUnit: 'days' }).days / 7;
      if (weeks >= 2 && weeks <= 5) return { line: one.wish, other: other.wish, weeks };
    }
  throw new Error('No two lines of one region stand near each other.');
};

const ONE_A_WEEK = 'Өңірге аптасына бір басшы (қатаң ереже)';
const chipOf = (page: Page, wish: string): Locator => page.locator(`td [data-wish="${wish}"]`);
const saidOn = (page: Page): Promise<string> => page.locator('p[role=status]').innerText();
const kept = (page: Page): Promise<unknown> =>
  page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith('/places'));

const onBoard = async (page: Page, variant: string): Promise<void> => {
  await page.goto(variant);
  await page.locator('[role=grid]').waitFor();
};

const middleOf = async (locator: Locator): Promise<{ x: number; y: number }> => {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Drags a chip so many weeks along its row; the button of the mouse is still down when it returns. */
const drag = async (page: Page, wish: string, weeks: number): Promise<void> => {
  const chip = chipOf(page, wish);
  const cell = page.locator('td[data-week]', { has: page.locator(`[data-wish="${wish}"]`) });
  const week = Number(await cell.getAttribute('data-week'));
  const target = page.locator('tr', { has: chip }).locator(`td[data-week="${week + weeks}"]`);
  await target.evaluate((to) => to.scrollIntoView({ inline: 'center', block: 'center' }));
  const [from, to] = [await middleOf(chip), await middleOf(target)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 8 });
};

let variants: { first: string; copy: string };
beforeAll(async () => {
  variants = await copied(await as('government'), 'Тақта сынағы');
});

test('a line dragged into a clash is told of it before it is let go, and undo brings it back', async () => {
  const page = await as('government');
  await onBoard(page, variants.copy);
  const before = await placesOf(page, variants.copy);
  const { line, weeks } = neighbours(before);
  await drag(page, line, weeks);
  expect(await saidOn(page)).toContain(ONE_A_WEEK);
  expect(await placesOf(page, variants.copy)).toEqual(before);
  const answered = kept(page);
  await page.mouse.up();
  await answered;
  expect(await chipOf(page, line).getAttribute('aria-label')).toContain('Қатаң ережеге қайшы');
  expect(await page.locator('section', { has: page.locator('#clashes') }).innerText()).toContain(
    'Өңірге аптасына бір басшы'
  );
  await expectAccessible(page);
  const undone = kept(page);
  await page.getByRole('button', { name: 'Соңғы әрекетімді қайтару' }).click();
  await undone;
  expect(await saidOn(page)).toContain('Кері қайтарылды');
  expect(await placesOf(page, variants.copy)).toEqual(before);

  await drag(page, line, weeks);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await saidOn(page)).toContain('Орнына қайтарылды');
  expect(await placesOf(page, variants.copy)).toEqual(before);
});

test('by keyboard a line is locked, carried by weeks and days, returned, put down and taken back', async () => {
  const page = await as('government');
  await onBoard(page, variants.copy);
  const before = await placesOf(page, variants.copy);
  const { line, weeks } = neighbours(before);
  const chip = chipOf(page, line);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const pressed = async (key: string): Promise<void> => {
    const answered = kept(page);
    await press(key);
    await answered;
  };
  await chip.focus();
  await pressed('l');
  expect(await chip.getAttribute('aria-label')).toContain('Бекітілген.');
  await press('Enter');
  expect(await saidOn(page)).toContain('Алдымен L пернесімен бекітуді алыңыз');
  await pressed('l');
  expect(await placesOf(page, variants.copy)).toEqual(before);

  await press('Enter', ...Array.from({ length: weeks }, () => 'ArrowRight'));
  expect(await saidOn(page)).toContain(ONE_A_WEEK);
  await press('Escape');
  expect(await saidOn(page)).toContain('Орнына қайтарылды');

  await press('Enter', 'Shift+ArrowRight', 'Shift+ArrowRight');
  await pressed('Enter');
  const on = before.find(({ wish }) => wish === line)?.on ?? '';
  const later = Temporal.PlainDate.from(on).add({ days: 2 }).toString();
  const dayNow = async () => (await placesOf(page, variants.copy)).find(({ wish }) => wish === line)?.on;
  expect(await dayNow()).toBe(later);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-wish'))).toBe(line);
  await pressed('Control+z');
  expect(await placesOf(page, variants.copy)).toEqual(before);
  await press('?');
  await page.locator('dialog[open]').waitFor();
  await expectAccessible(page);
});

test('of two who move one line the second is told where it stands now, keeps what was wanted, and may insist', async () => {
  const [first, second] = [await as('government'), await as('planner')];
  const { copy } = await copied(first, 'Екеуара сынақ');
  await Promise.all([onBoard(first, copy), onBoard(second, copy)]);
  const { line } = neighbours(await placesOf(first, copy));
  const carry = async (page: Page, weeks: number): Promise<void> => {
    await chipOf(page, line).focus();
    await page.keyboard.press('Enter');
    for (let week = 0; week < weeks; week += 1) await page.keyboard.press('ArrowRight');
    const answered = kept(page);
    await page.keyboard.press('Enter');
    await answered;
  };
  await carry(first, 1);
  const standsNow = await placesOf(first, copy);
  await carry(second, 2);
  const told = second.locator('[role=status]', { hasText: 'Сіз қалаған орын' });
  await told.waitFor();
  expect(await told.innerText()).toContain('Бұл жолды сізден бұрын басқа біреу жылжытты');
  expect(await placesOf(second, copy)).toEqual(standsNow);
  await expectAccessible(second);
  const again = kept(second);
  await second.getByRole('button', { name: 'Бәрібір солай қою' }).click();
  await again;
  const [was, is] = [standsNow, await placesOf(second, copy)].map((places) => places.find(({ wish }) => wish === line));
  expect(is?.on).toBe(
    Temporal.PlainDate.from(was?.on ?? '')
      .add({ days: 7 })
      .toString()
  );
});

test('on a phone without a script the same lines are forms: moved, told of a clash, locked, taken back, compared', async () => {
  const page = await as('government', PHONE, false);
  const looking = await as('government', PHONE);
  const { first, copy } = await copied(page, 'Телефондағы сынақ');
  const list = `${copy}?view=list`;
  const before = await placesOf(page, copy);
  const { line, other } = neighbours(before);
  const day = before.find(({ wish }) => wish === other)?.on ?? '';
  const row = page.locator(`tr#w-${line}`);

  await page.goto(list);
  const stale = await as('planner', PHONE, false);
  await stale.goto(list);
  await row.locator('form[action$="&/place"] [name=on]').fill(day);
  await send(row.locator('form[action$="&/place"]'));
  expect(await row.innerText()).toContain(ONE_A_WEEK.slice(0, 20));
  await looking.goto(list);
  await expectAccessible(looking);

  const theirs = stale.locator(`tr#w-${line}`);
  await theirs.locator('[name=on]').fill(`${YEAR}-12-01`);
  await send(theirs.locator('form[action$="&/place"]'));
  expect(await theirs.locator('[name=on]').inputValue()).toBe(`${YEAR}-12-01`);
  expect(await stale.locator('main').innerText()).toContain('Бұл жолды сізден бұрын басқа біреу жылжытты');

  await send(row.locator('form[action$="&/lock"]'));
  expect(await row.locator('form[action$="&/place"]').count()).toBe(0);
  await send(row.locator('form[action$="&/lock"]'));

  await page.goto(`${VARIANTS}/compare?a=${first.split('/').at(-1)}&b=${copy.split('/').at(-1)}`);
  const differences = page.locator('main table').filter({ hasText: 'Бірдей қойылғандары' });
  expect(await differences.locator('tbody tr').count()).toBe(1);
  await looking.goto(page.url());
  await expectAccessible(looking);

  await page.goto(list);
  for (let acts = 0; acts < 3; acts += 1) await send(page.locator('form[action$="&/undo"]'));
  expect(await placesOf(page, copy)).toEqual(before);
});
