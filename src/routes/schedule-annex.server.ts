import { error } from '@sveltejs/kit';
import { scheduleWithMeetings } from '#meetings/server/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today as dayOf } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { documentResponse, isDocumentFormat, type Report, type ReportCell } from '#platform/server/documents/index.ts';
import { legalDate } from '#platform/words/index.ts';
import {
  approvalWords,
  formatWords,
  isPublished,
  NO_FILTERS,
  plannedDate,
  readYear,
  type Schedule,
  type ScheduleRow,
  stands
} from '#planning/index.ts';
import { nameOf } from '#registry/index.ts';
import { holdersOf, listRegions } from '#registry/server/index.ts';
import { registerNames, type RegisterNames } from './register-names.server.ts';

/** The decree's languages: an act of the Government is in both, and has no third. */
const LANGUAGES = ['kk', 'ru'] as const;
type Language = (typeof LANGUAGES)[number];
const FORMATS = ['docx', 'pdf', 'xlsx'] as const;

/** The links to the annex of a year in both languages; `office` for one that is not public yet. */
export const annexLinks = (year: number, office = true) =>
  LANGUAGES.map((lang) => ({
    lang,
    files: FORMATS.map((format) => ({
      text: format.toUpperCase(),
      href: localizeHref(
        office ? `/office/schedule/${year}/annex.${format}` : `/schedule/annex.${format}?year=${year}`,
        {
          locale: lang
        }
      )
    }))
  }));

type Asking = { now: Temporal.Instant; locale: Locale };

/** The schedule of a year as a file in the form of the Government's annex; 404 where there is none, or none for this reader. */
export const annexFile = async (
  yearText: string | null,
  format: string,
  { now, locale }: Asking,
  forAll: boolean
): Promise<Response> => {
  const year = readYear(yearText);
  const found = year === undefined ? null : await scheduleWithMeetings(year, NO_FILTERS);
  if (!found || !isDocumentFormat(format) || (forAll && !isPublished(found.schedule))) error(404);
  const language: Language = locale === 'ru' ? 'ru' : 'kk';
  const report = await annexOf(found.schedule, found.rows, dayOf(now), language);
  return documentResponse(report, format, `${language === 'kk' ? 'keste' : 'grafik'}-${found.schedule.year}`);
};

const annexOf = async (
  schedule: Schedule,
  rows: readonly ScheduleRow[],
  on: Temporal.PlainDate,
  locale: Language
): Promise<Report> => {
  const standing = rows.filter((row) => stands(row.standing));
  const [names, holders, centres] = await Promise.all([
    registerNames(locale, on),
    titlesOfHeads([...new Set(standing.map(({ body }) => body))], on, locale),
    centresOfRegions(locale)
  ]);
  const approved = approvalWords(schedule, locale);
  const amended = rows.some(({ amendments }) => amendments.length > 0);
  return {
    title: m.approval_annex_title({ year: schedule.year }, { locale }),
    about: amended ? [m.approval_annex_note({ day: legalDate(on, locale) }, { locale })] : [],
    locale,
    annex: approved
      ? [m.approval_annex_word({}, { locale }), approved]
      : [m.approval_annex_word({}, { locale }), m.approval_annex_draft({}, { locale })],
    tables: [
      {
        name: m.approval_annex_sheet({ year: schedule.year }, { locale }),
        caption: '',
        heads: HEADS.map(([text, width]) => ({ text: text({}, { locale }), width })),
        rows: standing.map((row, place) => lineOf(row, place + 1, { names, holders, centres, locale }))
      }
    ]
  };
};

const HEADS = [
  [m.approval_annex_number, 5],
  [m.approval_annex_body, 32],
  [m.approval_annex_holder, 28],
  [m.approval_annex_region, 22],
  [m.approval_annex_place, 24],
  [m.approval_annex_day, 17],
  [m.approval_annex_format, 14]
] as const;

type Showing = {
  names: RegisterNames;
  holders: ReadonlyMap<string, string>;
  centres: ReadonlyMap<string, string>;
  locale: Language;
};

const lineOf = (row: ScheduleRow, number: number, { names, holders, centres, locale }: Showing): ReportCell[] => [
  number,
  names.body(row.body),
  holders.get(row.body) ?? '',
  names.region(row.region),
  names.district(row.district) ?? m.approval_annex_centre({ centre: centres.get(row.region) ?? '' }, { locale }),
  row.precision === 'day' ? row.plannedOn : plannedDate(row.plannedOn, row.precision, locale),
  formatWords(row.format, locale)
];

/** The title of each body's first head. */
const titlesOfHeads = async (
  bodies: readonly string[],
  on: Temporal.PlainDate,
  locale: Language
): Promise<ReadonlyMap<string, string>> => {
  const titles = new Map<string, string>();
  for (const { body, titles: names } of await holdersOf(bodies, on))
    if (!titles.has(body)) titles.set(body, nameOf(names, locale));
  return titles;
};

const centresOfRegions = async (locale: Language): Promise<ReadonlyMap<string, string>> =>
  new Map((await listRegions()).map(({ id, centre }) => [id, nameOf(centre, locale)]));
