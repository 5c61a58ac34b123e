import { expect, test } from 'vitest';
import { errorsOn, expectAccessible, formOf, send, signIn, useBrowser } from '../support/browser.ts';

const openPage = useBrowser();
const PASSWORD = 'kezdesu-demo-2026';
const today = Temporal.Now.plainDateISO('Asia/Almaty');

test('a high risk is recorded, its meeting accepted from the desk, a Deputy Prime Minister named, all without a script', async () => {
  const controller = await openPage({ javaScriptEnabled: false });
  await signIn(controller, 'controller@kezdesu.example', PASSWORD, '/ru');
  await controller.goto('/ru/office/risks');
  await controller.selectOption('[name=body]', 'transport');
  await controller.selectOption('[name=region]', 'pavlodar');
  await controller.check('[name=stage][value=forecast]');
  await controller.check('[name=high][value=on]');
  await controller.fill('[name=ground]', 'Мост закрывают, объезд 90 километров.');
  await controller.fill('[name=themeKk]', 'Ертіс арқылы өтетін көпір');
  await controller.fill('[name=themeRu]', 'Мост через Иртыш');
  await controller.fill('[name=source]', 'Письмо акимата, № 5');
  await send(controller.locator('form[action="?/record"]'));
  expect(await errorsOn(controller)).toEqual([expect.stringContaining('Укажите ссылку или приложите документ.')]);
  expect(await controller.inputValue('[name=ground]')).toBe('Мост закрывают, объезд 90 километров.');
  expect(await controller.isChecked('[name=high][value=on]')).toBe(true);
  await controller.fill('[name=sourceUrl]', 'https://www.gov.kz/pavlodar/5');
  await send(controller.locator('form[action="?/record"]'));
  await controller.waitForURL(/done=recorded/);
  const card = controller.getByRole('link', { name: 'Министерство транспорта' }).first();
  const risk = (await card.getAttribute('href')) ?? '';

  const press = await openPage({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
  await signIn(press, 'press@kezdesu.example', PASSWORD, '/ru');
  const plan = press.locator(`a[href*="/office/meetings/new?risk="]`).first();
  await expect.poll(() => press.reload().then(() => plan.count()), { timeout: 20_000 }).toBeGreaterThan(0);
  expect(await press.locator('main').innerText()).toMatch(/Мост через Иртыш · Предложена встреча: \d+ \S+ \d{4} года/);
  await plan.click();
  expect(await press.inputValue('[name=region]')).toBe('pavlodar');
  expect(await press.inputValue('[name=themeRu]')).toBe('Мост через Иртыш');
  expect((await press.inputValue('[name=startsAt]')) > today.toString()).toBe(true);
  await press.fill('[name=placeKk]', 'Достық үйі');
  await press.fill('[name=placeRu]', 'Дом дружбы');
  await send(press.locator('main form[method=post]'));
  await press.waitForURL(/\/ru\/office\/meetings\/20\d{2}-\d+\?done=planned/);

  const government = await openPage();
  await signIn(government, 'government@kezdesu.example', PASSWORD, '/ru');
  await government.locator(`a[href="${risk}"]`).click();
  await government.waitForURL(/\/office\/risks\//);
  await expectAccessible(government);
  await send(government.locator('form[action="?/deputy"]'));
  await government.waitForURL(/done=deputy/);
  const path = await government.locator('section[aria-labelledby=path]').innerText();
  expect(path).toMatch(/Риск записан[\s\S]*Предложение принято[\s\S]*Назван участвующий заместитель Премьер-Министра/);
});

test('the Administration refuses a participation with its reason, which stands on the path', async () => {
  const page = await openPage();
  await signIn(page, 'controller@kezdesu.example', PASSWORD);
  await page.goto('/office/risks');
  await expectAccessible(page);
  const asked = page.locator('article, .card').filter({ hasText: 'Вице-премьердің қатысуы сұралды' });
  await asked.locator('a').first().click();
  await page.waitForURL(/\/office\/risks\//);
  await page.locator('summary', { hasText: 'Премьер-Министр орынбасарының қатысуынан бас тарту' }).click();
  const form = (await formOf(page, 'refuse')).filter({ has: page.locator('[name=about][value=participation]') });
  await form.locator('[name=reason]').fill('Облыс әкімі өзі қатысады');
  await send(form);
  await page.waitForURL(/done=refused/);
  expect(await page.locator('section[aria-labelledby=path]').innerText()).toContain('Облыс әкімі өзі қатысады');
});
