import { printPoint } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime, groupedNumber, legalDate } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { nameOf } from '#registry/index.ts';
import { columnWords } from '#sorting/adoption/ui/column-words.ts';
import * as shown from '#sorting/adoption/ui/shown-sorting.ts';
import { type AdoptedSorting, codeOf, COLUMNS, learnedWords } from '#sorting/index.ts';
import type { PublishedSorting } from '#sorting/server/index.ts';
import { registerNames } from '../../register-names.server.ts';
import { sortingFileLinks } from '../../sorting-file.server.ts';
import { columnAsked, sortingCrumbs, sortingPath, sortingSubject } from '../../sorting-page.server.ts';
import { publicationFile, publicationPath } from '../publications/publication-path.ts';

const PAGE_SIZE = 15;
const MOST_DIFFERENCES = 12;

/** How questions were ranked and systematised, as it was adopted: of a meeting, p(1,6), or of a period. */
export const adoptedPage = async (found: PublishedSorting, url: URL, { locale, now }: Reader) => {
  const { sorting, version, versions } = found;
  const register = await registerNames(locale, today(now));
  const names = { locale, body: register.body, region: register.region };
  const isNewest = version === versions[0]?.version;
  const way = { path: sortingPath(sorting), version: isNewest ? null : version };
  const differences = shown.differenceLines(sorting, names);
  return {
    ...headOf(sorting, locale),
    newestHref: isNewest ? null : localizeHref(way.path),
    figures: figuresOf(sorting, locale),
    tiles: shown.regionTiles(sorting, names),
    trends: shown.themeTrends(sorting, locale),
    ...listOf(sorting, url, { way, names }),
    differences: differences.slice(0, MOST_DIFFERENCES),
    differencesMore: Math.max(0, differences.length - MOST_DIFFERENCES),
    files: sortingFileLinks(sorting, version),
    proof: proofOf(found, locale)
  };
};

const headOf = (sorting: AdoptedSorting, locale: Locale) => ({
  subject: sortingSubject(sorting, locale),
  lead: leadOf(sorting, locale),
  crumbs: sortingCrumbs(sorting, locale),
  learned: learnedWords(sorting, locale) ?? null,
  adopted: { post: nameOf(sorting.adopted.post, locale), day: legalDate(sorting.adopted.on, locale) },
  reason: sorting.reason && inTwo(sorting.reason.kk, sorting.reason.ru, locale)
});

const leadOf = (sorting: AdoptedSorting, locale: Locale): string =>
  'meeting' in sorting
    ? m.adopted_lead({ point: printPoint([1, 6], locale) }, { locale })
    : m.adopted_lead_period({}, { locale });

const figuresOf = ({ questions, people, groups, themes }: AdoptedSorting, locale: Locale) => {
  const figure = (count: number, label: string) => ({ value: groupedNumber(count, locale), label });
  return [
    figure(questions, m.adopted_figure_questions()),
    figure(people, m.adopted_figure_people()),
    figure(groups.length, m.adopted_figure_groups()),
    figure(themes.filter(({ theme }) => theme !== null).length, m.adopted_figure_themes())
  ];
};

type Reader = { locale: Locale; now: Temporal.Instant };
type Listing = { way: { path: string; version: number | null }; names: shown.SortingNames };

/** The themes, and a page of the ranked list in the order and of the theme that the address asks for. */
const listOf = (sorting: AdoptedSorting, url: URL, { way, names }: Listing) => {
  const { locale } = names;
  const order = columnAsked(url);
  const theme = sorting.themes.find((one) => one.theme !== null && one.theme === url.searchParams.get('theme'))?.theme;
  const groups = shown.inOrderOf(sorting, order, theme ?? undefined);
  const pages = Math.max(1, Math.ceil(groups.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1), pages);
  const from = (page - 1) * PAGE_SIZE;
  const to = Math.min(from + PAGE_SIZE, groups.length);
  const href = (asked: Record<string, string | number | null>): string => {
    const query = { version: way.version, order, theme: theme ?? null, ...asked };
    const pairs = Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
    return `${localizeHref(`${way.path}?${new URLSearchParams(pairs)}`)}#order`;
  };
  return {
    themes: shown.themeBars(sorting, locale, (id) => href({ theme: id })),
    order: columnWords(order, locale),
    orders: COLUMNS.map((column) => ({
      href: href({ order: column }),
      text: columnWords(column, locale).name,
      current: column === order
    })),
    theme: theme ? { name: shown.themeName(sorting, theme, locale), clear: href({ theme: null }) } : null,
    rows: groups.slice(from, to).map((group) => ({
      ...shown.showGroup(sorting, group, order, names),
      href: localizeHref(`${way.path}/${group.id}${way.version === null ? '' : `?version=${way.version}`}`)
    })),
    shown: { from: Math.min(from + 1, to), to, total: groups.length },
    page,
    pageHrefs: Array.from({ length: pages }, (_, at) => href({ page: at + 1 }))
  };
};

const proofOf = ({ sorting, version, versions, sha256 }: PublishedSorting, locale: Locale) => {
  const place = { kind: 'sorting', subject: codeOf(sorting), version };
  return {
    sha256,
    download: localizeHref(publicationFile('content', place)),
    receipt: localizeHref(publicationPath(place)),
    versions: versions.map((one) => ({
      version: one.version,
      at: fullDateTime(one.publishedAt, locale),
      href: localizeHref(`${sortingPath(sorting)}?version=${one.version}`),
      shown: one.version === version
    }))
  };
};
