import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { printPoint } from '#decree/index.ts';
import { today } from '#platform/clock.ts';
import { fullDateTime, groupedNumber, legalDate } from '#platform/words/index.ts';
import { inTwo } from '#planning/index.ts';
import { nameOf } from '#registry/index.ts';
import { COLUMNS } from '#sorting/index.ts';
import * as shown from '#sorting/adoption/ui/shown-sorting.ts';
import { columnWords } from '#sorting/adoption/ui/column-words.ts';
import { registerNames } from '../../../../register-names.server.ts';
import { columnAsked, sortingOr404 } from '../../../../sorting-page.server.ts';
import { sortingFileLinks } from '../../../../sorting-file.server.ts';
import { publicationFile, publicationPath } from '../../../publications/publication-path.ts';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 15;
const MOST_DIFFERENCES = 12;

/** How a meeting's questions were ranked and systematised, as it was adopted, p(1,6). */
export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { locale, now } = locals;
  const found = await sortingOr404(params.meeting, url);
  const { sorting, version, versions, sha256 } = found;
  const register = await registerNames(locale, today(now));
  const names = { locale, body: register.body, region: register.region };
  const order = columnAsked(url);
  const theme = sorting.themes.find((one) => one.theme !== null && one.theme === url.searchParams.get('theme'))?.theme;
  const groups = shown.inOrderOf(sorting, order, theme ?? undefined);
  const pages = Math.max(1, Math.ceil(groups.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1), pages);
  const from = (page - 1) * PAGE_SIZE;
  const path = `/meetings/${params.meeting}/sorting`;
  const isNewest = version === versions[0]?.version;
  const at = (query: Record<string, string | number | null>): string => {
    const all = { version: isNewest ? null : version, order, theme: theme ?? null, ...query };
    const search = new URLSearchParams(
      Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]))
    );
    return localizeHref(`${path}?${search}`);
  };
  const differences = shown.differenceLines(sorting, names);
  const place = { kind: 'sorting', subject: params.meeting, version };
  return {
    number: params.meeting,
    meetingHref: localizeHref(`/meetings/${params.meeting}`),
    subject: inTwo(sorting.subject.kk, sorting.subject.ru, locale),
    point: printPoint([1, 6], locale),
    adopted: { post: nameOf(sorting.adopted.post, locale), day: legalDate(sorting.adopted.on, locale) },
    reason: sorting.reason && inTwo(sorting.reason.kk, sorting.reason.ru, locale),
    newestHref: isNewest ? null : localizeHref(path),
    figures: [
      { value: groupedNumber(sorting.questions, locale), label: m.adopted_figure_questions() },
      { value: groupedNumber(sorting.people, locale), label: m.adopted_figure_people() },
      { value: groupedNumber(sorting.groups.length, locale), label: m.adopted_figure_groups() },
      {
        value: groupedNumber(sorting.themes.filter((one) => one.theme !== null).length, locale),
        label: m.adopted_figure_themes()
      }
    ],
    themes: shown.themeBars(sorting, locale, (id) => `${at({ theme: id, page: null })}#order`),
    tiles: shown.regionTiles(sorting, names),
    order: columnWords(order, locale),
    orders: COLUMNS.map((column) => ({
      href: `${at({ order: column, page: null })}#order`,
      text: columnWords(column, locale).name,
      current: column === order
    })),
    theme: theme
      ? { name: shown.themeName(sorting, theme, locale), clear: `${at({ theme: null, page: null })}#order` }
      : null,
    rows: groups.slice(from, from + PAGE_SIZE).map((group) => ({
      ...shown.showGroup(sorting, group, order, names),
      href: localizeHref(`${path}/${group.id}${isNewest ? '' : `?version=${version}`}`)
    })),
    shown: {
      from: groups.length === 0 ? 0 : from + 1,
      to: Math.min(from + PAGE_SIZE, groups.length),
      total: groups.length
    },
    page,
    pageHrefs: Array.from({ length: pages }, (_, place) => `${at({ page: place + 1 })}#order`),
    differences: differences.slice(0, MOST_DIFFERENCES),
    differencesMore: Math.max(0, differences.length - MOST_DIFFERENCES),
    files: sortingFileLinks(params.meeting, version),
    proof: {
      sha256,
      download: localizeHref(publicationFile('content', place)),
      receipt: localizeHref(publicationPath(place)),
      versions: versions.map((one) => ({
        version: one.version,
        at: fullDateTime(one.publishedAt, locale),
        href: localizeHref(`${path}?version=${one.version}`),
        shown: one.version === version
      }))
    }
  };
};
