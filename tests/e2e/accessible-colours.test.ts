import { beforeAll, test } from 'vitest';
import { expectAccessible, useBrowser } from '../support/browser.ts';
import { onePerRoute, openPublic, type PublicPage, publicPages } from '../support/public-pages.ts';

const openPage = useBrowser();
const LONG = { timeout: 300_000 };

let pages: PublicPage[] = [];
beforeAll(async () => {
  pages = await publicPages();
});

test.each(['light', 'dark'] as const)(
  'the colours of %s pages are accessible on a wide screen too',
  LONG,
  async (colorScheme) => {
    const page = await openPage({ viewport: { width: 1280, height: 900 }, colorScheme });
    for (const one of onePerRoute(pages)) {
      await openPublic(page, '', one);
      await expectAccessible(page);
    }
  }
);
