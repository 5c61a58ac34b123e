import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { readFilters, readYear } from '#planning/index.ts';
import { scheduleYears } from '#planning/server/index.ts';
import { MEETING_STATUSES, statusWords } from '#meetings/index.ts';
import { listMeetings, PUBLIC_STATUSES } from '#meetings/server/index.ts';
import { registerNames } from '../../register-names.server.ts';
import { showMeeting } from '../../shown-meeting.server.ts';
import type { PageServerLoad } from './$types';

/** Every public meeting, the newest first, narrowed by body, region, state and year. */
export const load: PageServerLoad = async ({ url, locals: { locale, now } }) => {
  const on = today(now);
  const { body, region } = readFilters(url.searchParams);
  const status = PUBLIC_STATUSES.find((name) => name === url.searchParams.get('status'));
  const year = readYear(url.searchParams.get('year'));
  const [names, years, list] = await Promise.all([
    registerNames(locale, on),
    scheduleYears(),
    listMeetings({
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
    choices: {
      bodies: [{ value: '', text: m.planning_all_bodies() }, ...names.bodies],
      regions: [{ value: '', text: m.planning_all_regions() }, ...names.regions],
      statuses: [
        { value: '', text: m.meetings_all_statuses() },
        ...MEETING_STATUSES.filter((name) => name !== 'draft').map((name) => ({
          value: name,
          text: statusWords(name, locale)
        }))
      ],
      years: [
        { value: '', text: m.meetings_all_years() },
        ...years.map((one) => ({ value: String(one.year), text: String(one.year) }))
      ]
    },
    meetings: list.meetings.map((meeting) => showMeeting(meeting, names, locale)),
    total: list.total,
    page: list.page,
    pageHrefs: Array.from({ length: list.pages }, (_, at) => pageHref(query, at + 1))
  };
};

const pageHref = (query: Record<string, string | null>, page: number): string => {
  const parameters = new URLSearchParams({ ...given(query), ...(page > 1 ? { page: String(page) } : {}) });
  return localizeHref(`/meetings?${parameters}`);
};

const given = (query: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
