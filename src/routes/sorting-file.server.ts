import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { documentResponse, type Report } from '#platform/server/documents/index.ts';
import { fullDateTime, legalDate, percent } from '#platform/words/index.ts';
import { csvFile } from '#planning/index.ts';
import { nameOf } from '#registry/index.ts';
import {
  type AdoptedSorting,
  addresseeWords,
  codeOf,
  learnedWords,
  reasonWords,
  type Trend,
  trendWords
} from '#sorting/index.ts';
import * as shown from '#sorting/adoption/ui/shown-sorting.ts';
import type { PublishedSorting } from '#sorting/server/index.ts';
import { registerNames } from './register-names.server.ts';
import { sortingPath, sortingSubject } from './sorting-page.server.ts';

const FORMATS = ['csv', 'xlsx', 'docx'] as const;
type Language = Extract<Locale, 'kk' | 'ru'>;

/** The links to the files of an adopted result: tables and documents in both languages of an act, and the data itself. */
export const sortingFileLinks = (sorting: AdoptedSorting, version: number): { href: string; text: string }[] => [
  ...(['kk', 'ru'] as const).flatMap((lang) =>
    FORMATS.map((format) => ({
      href: localizeHref(`${sortingPath(sorting)}.${format}?version=${version}`, { locale: lang }),
      text: (lang === 'kk' ? m.adopted_download_kk : m.adopted_download_ru)({ format: format.toUpperCase() })
    }))
  ),
  { href: localizeHref(`${sortingPath(sorting)}.json?version=${version}`), text: 'JSON' }
];

/** An adopted result as a file of this ending, in Kazakh or Russian; 404 where it is none of ours. */
export const sortingFile = async (
  found: PublishedSorting,
  ending: string,
  { locale: reader, now }: { locale: Locale; now: Temporal.Instant }
): Promise<Response> => {
  if (ending === 'json') return dataFile(found);
  const format = FORMATS.find((one) => one === ending);
  if (!format) error(404);
  const locale: Language = reader === 'ru' ? 'ru' : 'kk';
  const register = await registerNames(locale, today(now));
  const names = { locale, body: register.body, region: register.region };
  const name = `${locale === 'kk' ? 'saralau' : 'sortirovka'}-${codeOf(found.sorting)}-${found.version}`;
  if (format === 'csv') return csvResponse(found.sorting, names, name);
  return documentResponse(reportOf(found, names), format, name);
};

const headers = (media: string, name: string): Record<string, string> => ({
  'content-type': media,
  'content-disposition': `attachment; filename="${name}"`,
  'cache-control': 'no-store'
});

const dataFile = ({ content, sorting, version }: PublishedSorting): Response =>
  new Response(content, {
    headers: headers('application/json; charset=utf-8', `sorting-${codeOf(sorting)}-${version}.json`)
  });

type Names = shown.SortingNames & { readonly locale: Language };

const csvResponse = (sorting: AdoptedSorting, names: Names, name: string): Response => {
  const { heads, rows } = orderTable(sorting, names);
  const table = csvFile(
    heads.map(({ text }) => text),
    rows.map((row) => row.map(String))
  );
  return new Response(table, { headers: headers('text/csv; charset=utf-8', `${name}.csv`) });
};

const reportOf = (found: PublishedSorting, names: Names): Report => {
  const { sorting, version, publishedAt, sha256 } = found;
  const { locale } = names;
  const adopted = { post: nameOf(sorting.adopted.post, locale), day: legalDate(sorting.adopted.on, locale) };
  const { seed, inputHash: hash } = sorting.method;
  const subject = sortingSubject(sorting, locale).text;
  return {
    title:
      'meeting' in sorting
        ? m.adopted_document_title({ number: sorting.meeting }, { locale })
        : m.adopted_document_title_period({ subject }, { locale }),
    about: [
      ...('meeting' in sorting ? [subject] : []),
      m.adopted_by(adopted, { locale }),
      ...(sorting.reason ? [sorting.reason[locale]] : []),
      m.adopted_about_method({ version: sorting.method.version, seed, hash }, { locale }),
      ...[learnedWords(sorting, locale)].flatMap((words) => words ?? []),
      m.adopted_about_version({ version, at: fullDateTime(publishedAt, locale), sha256 }, { locale })
    ],
    tables: [themesTable(sorting, locale), orderTable(sorting, names), differencesTable(sorting, names)],
    locale
  };
};

/** What is sorted of a period goes against its past; a meeting has none. */
const trendHead = (sorting: AdoptedSorting, locale: Language) =>
  'meeting' in sorting ? [] : [{ text: m.adopted_group_trend({}, { locale }), width: 40 }];

const trendCell = (sorting: AdoptedSorting, trend: Trend | null, locale: Language): string[] => {
  if ('meeting' in sorting) return [];
  return [trend === null ? '' : trendWords(trend, locale)];
};

const themesTable = (sorting: AdoptedSorting, locale: Language) => ({
  name: m.adopted_sheet_themes({}, { locale }),
  caption: shown.themeBars(sorting, locale, () => '').caption,
  heads: [
    { text: m.adopted_head_theme({}, { locale }), width: 60 },
    { text: m.adopted_questions_head({}, { locale }), width: 12 },
    { text: m.adopted_head_people({}, { locale }), width: 12 },
    { text: '%', width: 8 },
    ...trendHead(sorting, locale)
  ],
  rows: sorting.themes.map(({ theme, questions, people, trend }) => [
    shown.themeName(sorting, theme, locale),
    questions,
    people,
    percent(questions / Math.max(1, sorting.questions), locale),
    ...trendCell(sorting, trend, locale)
  ])
});

const orderTable = (sorting: AdoptedSorting, { locale, body, region }: Names) => ({
  name: m.adopted_sheet_order({}, { locale }),
  caption: m.adopted_why_text({}, { locale }),
  heads: [
    { text: m.adopted_order_support({}, { locale }), width: 9 },
    { text: m.adopted_order_fair({}, { locale }), width: 9 },
    { text: m.adopted_order_urgency({}, { locale }), width: 9 },
    { text: m.adopted_head_matter({}, { locale }), width: 60 },
    { text: m.adopted_head_theme({}, { locale }), width: 30 },
    { text: m.adopted_head_body({}, { locale }), width: 30 },
    { text: m.adopted_questions_head({}, { locale }), width: 10 },
    { text: m.adopted_head_people({}, { locale }), width: 9 },
    { text: m.adopted_head_places({}, { locale }), width: 24 },
    ...trendHead(sorting, locale),
    { text: m.adopted_head_why({}, { locale }), width: 60 },
    { text: m.adopted_head_numbers({}, { locale }), width: 40 }
  ],
  rows: shown
    .inOrderOf(sorting, 'support')
    .map((group) => [
      group.ranks.support.position,
      group.ranks.fair.position,
      group.ranks.urgency.position,
      group.title.text.replace(/\s+/gu, ' '),
      shown.themeName(sorting, group.theme, locale),
      addresseeWords(group.route, group.body, { locale, bodyName: body }),
      group.questions.length,
      group.people,
      group.places.map((place) => region(place.region)).join(', '),
      ...trendCell(sorting, group.trend, locale),
      [
        reasonWords(group.ranks.support, locale),
        reasonWords(group.ranks.fair, locale),
        reasonWords(group.ranks.urgency, locale)
      ].join(' / '),
      group.questions.join(', ')
    ])
});

const differencesTable = (sorting: AdoptedSorting, names: Names) => ({
  name: m.adopted_sheet_differences({}, { locale: names.locale }),
  caption: '',
  heads: [{ text: m.adopted_differences({}, { locale: names.locale }), width: 100 }],
  rows:
    sorting.differences.length === 0
      ? [[m.adopted_differences_none({}, { locale: names.locale })]]
      : shown.differenceLines(sorting, names).map((line) => [line])
});
