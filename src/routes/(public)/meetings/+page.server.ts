import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { readFilters, readYear } from '#planning/index.ts';
import { scheduleYears } from '#planning/server/index.ts';
import { statusWords } from '#meetings/index.ts';
import { listMeetings, PUBLIC_STATUSES } from '#meetings/server/index.ts';
import { registerNames, type RegisterNames } from '../../register-names.server.ts';
import { showMeeting } from '../../shown-meeting.server.ts';
import type { PageServerLoad } from './$types';

const A_PAGE = 18;

/** Every public meeting, what is live and what comes next before what is over, narrowed by body, region, state and year. */
export const load: PageServerLoad = async ({ url, locals: { locale, now } }) => {
  const on = today(now);
  const { body, region } = readFilters(url.searchParams);
  const status = PUBLIC_STATUSES.find((name) => name === url.searchParams.get('status'));
  const year = readYear(url.searchParams.get('year'));
  const [names, years, list] = await Promise.all([
    registerNames(locale, on),
    scheduleYears(),
    listMeetings({
      order: 'coming',
      size: A_PAGE,
      ...(status ? { statuses: [status] } : {}),
      ...(body ? { bodies: [body] } : {}),
      ...(region ? { region } : {}),
      ...(year ? { period: String(year) } : {}),
      page: Math.trunc(Number(url.searchParams.get('page'))) || 1
    })
  ]);
  const query = { body, region, status: status ?? null, year: year?.toString() ?? null };
  return {
    filters: query,
    choices: choicesOf(names, years, locale),
    meetings: list.meetings.map((meeting) => showMeeting(meeting, names, locale)),
    total: list.total,
    page: list.page,
    pageHrefs: Array.from({ length: list.pages }, (_, at) => pageHref(query, at + 1))
  };
};

type Years = Awaited<ReturnType<typeof scheduleYears>>;

const choicesOf = (names: RegisterNames, years: Years, locale: Locale) => ({
  bodies: [{ value: '', text: m.planning_all_bodies() }, ...names.bodies],
  regions: [{ value: '', text: m.planning_all_regions() }, ...names.regions],
  statuses: [
    { value: '', text: m.meetings_all_statuses() },
    ...PUBLIC_STATUSES.map((name) => ({ value: name, text: statusWords(name, locale) }))
  ],
  years: [
    { value: '', text: m.meetings_all_years() },
    ...years.map(({ year }) => ({ value: String(year), text: String(year) }))
  ]
});

const pageHref = (query: Record<string, string | null>, page: number): string => {
  const parameters = new URLSearchParams({ ...given(query), ...(page > 1 ? { page: String(page) } : {}) });
  return localizeHref(`/meetings?${parameters}`);
};

const given = (query: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
