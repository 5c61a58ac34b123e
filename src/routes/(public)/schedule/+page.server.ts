import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import {
  approvalWords,
  isPublished,
  NO_FILTERS,
  readFilters,
  readYear,
  type Schedule,
  type ScheduleFilters,
  type ScheduleRow
} from '#planning/index.ts';
import { scheduleYears } from '#planning/server/index.ts';
import { scheduleWithMeetings } from '#meetings/server/index.ts';
import { workingCalendar } from '#registry/server/index.ts';
import { registerNames } from '../../register-names.server.ts';
import { annexLinks } from '../../schedule-annex.server.ts';
import type { PageServerLoad } from './$types';
import { lineOf } from './schedule-lines.server.ts';
import { filterChoices, findingOf, scheduleHref, type View, VIEWS } from './schedule-page.server.ts';
import { markedDays, tilesOf, yearFrame } from './schedule-pictures.server.ts';

const LINES_A_PAGE = 50;

/** One address, three views, the same filters: the published schedule of a year. */
export const load: PageServerLoad = async ({ url, locals: { locale, now } }) => {
  const on = today(now);
  const published = (await scheduleYears()).filter(isPublished);
  const year = readYear(url.searchParams.get('year')) ?? yearToShow(published, on.year);
  const schedule = published.find((candidate) => candidate.year === year);
  const view = VIEWS.find((name) => name === url.searchParams.get('view')) ?? 'calendar';
  const filters = readFilters(url.searchParams);
  const [names, found, calendar] = await Promise.all([
    registerNames(locale, on),
    schedule ? scheduleWithMeetings(year, filters) : null,
    workingCalendar()
  ]);
  const rows = found?.rows ?? [];
  const asked = { year, view, filters };
  const { lines, ...paging } = linesToShow(rows, asked, url.searchParams.get('page'));
  return {
    ...frameOf(asked, published, schedule, locale),
    choices: filterChoices(names, locale, year),
    finding: findingOf(rows, locale),
    lines: lines.map((row) => lineOf(row, names, locale)),
    ...paging,
    calendar:
      view === 'calendar'
        ? {
            ...yearFrame(year, calendar, locale),
            marks: markedDays(rows, filters, names, locale),
            today: on.toString()
          }
        : null,
    tiles: view === 'map' ? tilesOf(rows, year, filters, names, locale) : null
  };
};

type Asked = { year: number; view: View; filters: ScheduleFilters };

/** The current year once it is published, else the newest published one, else the current one. */
const yearToShow = (published: readonly Schedule[], current: number): number =>
  published.some(({ year }) => year === current) ? current : (published[0]?.year ?? current);

/** The table shows every line, page by page; the pictures leave those without a day to be listed below them. */
const linesToShow = (rows: readonly ScheduleRow[], { year, view, filters }: Asked, askedPage: string | null) => {
  const pages = Math.max(1, Math.ceil(rows.length / LINES_A_PAGE));
  const page = Math.min(Math.max(1, Math.trunc(Number(askedPage)) || 1), pages);
  const lines =
    view === 'table'
      ? rows.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE)
      : rows.filter((row) => row.precision === 'month' && view === 'calendar');
  const pageHrefs = Array.from({ length: pages }, (_, at) => scheduleHref({ view, year, page: at + 1 }, filters));
  return { lines, page, pageHrefs };
};

/** What stands around the schedule: approval, years, views, filters, files. */
const frameOf = (asked: Asked, published: readonly Schedule[], schedule: Schedule | undefined, locale: Locale) => {
  const { year, view, filters } = asked;
  return {
    year,
    view,
    approval: schedule ? approvalWords(schedule, locale) : null,
    years: published.map((one) => ({
      href: scheduleHref({ view, year: one.year }, filters),
      text: String(one.year),
      current: one.year === year
    })),
    views: VIEWS.map((name) => ({ name, href: scheduleHref({ view: name, year }, filters), current: name === view })),
    filters: { ...filters, month: filters.month === null ? '' : String(filters.month) },
    filtered: Object.values(filters).some((value) => value !== null),
    clearHref: scheduleHref({ view, year }, NO_FILTERS),
    plansHref: localizeHref(`/plans?year=${year}`),
    annex: schedule ? annexLinks(year, false) : [],
    exports: {
      calendar: scheduleHref({ year }, filters, '/schedule.ics'),
      csv: scheduleHref({ year }, filters, '/schedule.csv'),
      json: scheduleHref({ year }, filters, '/schedule.json')
    }
  };
};
