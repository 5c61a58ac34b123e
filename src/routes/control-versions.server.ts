import { error } from '@sveltejs/kit';
import { CONTROL_TABLE } from '#oversight/index.ts';
import { publishedTable } from '#oversight/server/index.ts';
import type { ShownVersion } from '#oversight/ui/ControlVersions.svelte';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { publicationsOf } from '#platform/server/publication/index.ts';
import { shortDateTime } from '#platform/words/index.ts';
import { publicationPath } from './(public)/publications/publication-path.ts';

type Published = NonNullable<Awaited<ReturnType<typeof publishedTable>>>;

/** The frozen table that an address asks for; null when it asks for that of now. 404 for a version there is not. */
export const frozenTable = async (url: URL, year: number): Promise<Published | null> => {
  const asked = url.searchParams.get('version');
  if (asked === null) return null;
  const found = /^[1-9]\d{0,5}$/.test(asked) ? await publishedTable(year, Number(asked)) : undefined;
  return found ?? error(404);
};

const MOST = 50;

/** The newest versions of a year's table with their hashes; `shown` is the frozen one on the page. */
export const versionsOf = async (
  path: string,
  year: number,
  shown: Published | null,
  locale: Locale
): Promise<ShownVersion[]> => {
  const versions = await publicationsOf(CONTROL_TABLE, String(year));
  return versions.slice(0, MOST).map(({ version, sha256, publishedAt }) => ({
    text: m.control_version({ version, at: shortDateTime(publishedAt, locale) }, { locale }),
    href: localizeHref(`${path}?year=${year}&version=${version}`),
    hash: sha256,
    receipt: localizeHref(publicationPath({ kind: CONTROL_TABLE, subject: String(year), version })),
    shown: version === shown?.version
  }));
};

/** What stands above a frozen table. */
export const frozenWords = ({ version, publishedAt }: Published, locale: Locale): string =>
  m.control_version_frozen({ version, at: shortDateTime(publishedAt, locale) }, { locale });
