import { editionsIn, isInScope } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { config } from '#platform/server/config.ts';
import { groupedNumber, monthName } from '#platform/words/index.ts';
import { filterQuery, FORMATS, formatWords, type ScheduleFilters, type ScheduleRow, stands } from '#planning/index.ts';
import type { Choice, RegisterNames } from '../../register-names.server.ts';

export const VIEWS = ['calendar', 'map', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** The address of a schedule with these filters, in the reader's language. */
export const scheduleHref = (
  query: { view?: View; year: number; page?: number },
  filters: Partial<ScheduleFilters>,
  path = '/schedule'
): string => {
  const { view, year, page } = query;
  const narrowed = filterQuery({ body: null, region: null, month: null, format: null, ...filters });
  const parameters = new URLSearchParams({
    ...(view && view !== 'calendar' ? { view } : {}),
    year: String(year),
    ...narrowed,
    ...(page && page > 1 ? { page: String(page) } : {})
  });
  return localizeHref(`${path}?${parameters}`);
};

/** Bodies that the decree leaves out hold no meetings of the schedule. */
const inScope = (bodies: readonly Choice[], year: number): readonly Choice[] => {
  const editions = editionsIn(config.EDITION, year);
  return bodies.filter(({ value }) => editions.some((edition) => isInScope(edition, value)));
};

/** The choices of the filter form of a year, each with its "all" first. */
export const filterChoices = (
  names: RegisterNames,
  locale: Locale,
  year: number
): Record<'bodies' | 'regions' | 'months' | 'formats', Choice[]> => ({
  bodies: [{ value: '', text: m.planning_all_bodies({}, { locale }) }, ...inScope(names.bodies, year)],
  regions: [{ value: '', text: m.planning_all_regions({}, { locale }) }, ...names.regions],
  months: [
    { value: '', text: m.planning_all_months({}, { locale }) },
    ...Array.from({ length: 12 }, (_, place) => ({ value: String(place + 1), text: monthName(place + 1, locale) }))
  ],
  formats: [
    { value: '', text: m.planning_all_formats({}, { locale }) },
    ...FORMATS.map((format) => ({ value: format, text: formatWords(format, locale) }))
  ]
});

/** What the lines say as a whole: the caption of the table. */
export const findingOf = (rows: readonly ScheduleRow[], locale: Locale): string => {
  const standing = rows.filter((row) => stands(row.standing));
  const count = (number: number): string => groupedNumber(number, locale);
  if (rows.length === 0) return m.planning_nothing({}, { locale });
  const off = rows.length - standing.length;
  const finding = off > 0 ? m.planning_finding_off : m.planning_finding;
  return finding(
    {
      off: count(off),
      meetings: count(standing.length),
      bodies: count(new Set(standing.map((row) => row.body)).size),
      regions: count(new Set(standing.map((row) => row.region)).size),
      held: count(standing.filter((row) => row.standing === 'held').length)
    },
    { locale }
  );
};
