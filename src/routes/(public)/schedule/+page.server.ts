import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import { legalDate } from '#platform/words/index.ts';
import type { Locale } from '#platform/locale.ts';
import {
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
import type { PageServerLoad } from './$types';
import { lineOf } from './schedule-lines.server.ts';
import { filterChoices, findingOf, scheduleHref, type View, VIEWS } from './schedule-page.server.ts';
import { markedDays, tilesOf, yearFrame } from './schedule-pictures.server.ts';

const LINES_A_PAGE = 50;

/** One address, three views, the same filters: the approved schedule of a year. */
export const load: PageServerLoad = async ({ url, locals: { locale, now } }) => {
  const on = today(now);
  const approved = (await scheduleYears()).filter((schedule) => schedule.status === 'approved');
  const year = readYear(url.searchParams.get('year')) ?? yearToShow(approved, on.year);
  const schedule = approved.find((candidate) => candidate.year === year);
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
    ...frameOf(asked, approved, schedule, locale),
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

/** The current year while it is approved, else the newest approved one, else the current one. */
const yearToShow = (approved: readonly Schedule[], current: number): number =>
  approved.some(({ year }) => year === current) ? current : (approved[0]?.year ?? current);

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
const frameOf = (asked: Asked, approved: readonly Schedule[], schedule: Schedule | undefined, locale: Locale) => {
  const { year, view, filters } = asked;
  const day = schedule?.approvedOn ? legalDate(schedule.approvedOn, locale) : null;
  return {
    year,
    view,
    approval: day && m.planning_approved({ day, document: schedule?.document ?? '' }),
    years: approved.map((one) => ({
      href: scheduleHref({ view, year: one.year }, filters),
      text: String(one.year),
      current: one.year === year
    })),
    views: VIEWS.map((name) => ({ name, href: scheduleHref({ view: name, year }, filters), current: name === view })),
    filters: { ...filters, month: filters.month === null ? '' : String(filters.month) },
    filtered: Object.values(filters).some((value) => value !== null),
    clearHref: scheduleHref({ view, year }, NO_FILTERS),
    exports: {
      calendar: scheduleHref({ year }, filters, '/schedule.ics'),
      csv: scheduleHref({ year }, filters, '/schedule.csv'),
      json: scheduleHref({ year }, filters, '/schedule.json')
    }
  };
};
