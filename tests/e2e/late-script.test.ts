import { expect, test } from 'vitest';
import { signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();

test('what was unfolded, typed and chosen before the script came stands when it has come', async () => {
  const page = await openPage();
  await signIn(page, 'press@kezdesu.example', 'kezdesu-demo-2026');
  const { promise: late, resolve: comes } = Promise.withResolvers<void>();
  await page.route(/\/_app\/.*\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto('/office/schedule/2026', { waitUntil: 'commit' });
  await page.locator('details:has(form[action="?/add"]) > summary').click();
  await page.fill('#add-themeKk', 'Ауыл жолдары');
  await page.fill('#add-plannedOn', '2026-03-10');
  const format = page.locator('#add-format');
  await format.selectOption({ index: 2 });
  const chosen = await format.inputValue();
  comes();
  await page.waitForLoadState('networkidle');

  expect(await page.locator('form[action="?/add"]').isVisible()).toBe(true);
  expect(await page.inputValue('#add-themeKk')).toBe('Ауыл жолдары');
  expect(await page.inputValue('#add-plannedOn')).toBe('2026-03-10');
  expect(await format.inputValue()).toBe(chosen);
});
