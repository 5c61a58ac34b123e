import { beforeAll, test } from 'vitest';
import { expectAccessible, useBrowser } from '../support/browser.ts';
import { LANGUAGES, onePerRoute, openPublic, type PublicPage, publicPages } from '../support/public-pages.ts';

const openPage = useBrowser();
const LONG = { timeout: 300_000 };

let pages: PublicPage[] = [];
beforeAll(async () => {
  pages = await publicPages();
});

test.each(LANGUAGES)('every public page under "%s" stands, is accessible and fits 320 px', LONG, async (prefix) => {
  const page = await openPage({ viewport: { width: 320, height: 640 } });
  // The states of a page differ in its data: Kazakh, whose words are the longest, stands for the others.
  for (const one of prefix === '' ? pages : onePerRoute(pages)) {
    await openPublic(page, prefix, one);
    await expectAccessible(page);
  }
});

test('the hall screen and the sign-in page stand and are accessible in three languages', LONG, async () => {
  const page = await openPage({ viewport: { width: 1280, height: 720 } });
  const live = pages.find(({ route }) => route === 'live/[meeting]')?.path.replace('/live/', '/hall/') ?? '';
  for (const [prefix] of LANGUAGES) {
    for (const path of [live, '/office/sign-in']) {
      await openPublic(page, prefix, { path, route: '', status: 200, script: true });
      await expectAccessible(page);
    }
  }
});
