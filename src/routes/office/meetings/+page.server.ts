import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { bodiesPreparedBy, bodiesReadBy, MEETING_STATUSES, statusWords } from '#meetings/index.ts';
import { listMeetings, PUBLIC_STATUSES } from '#meetings/server/index.ts';
import { readFilters } from '#planning/index.ts';
import { registerNames } from '../../register-names.server.ts';
import { showMeeting } from '../../shown-meeting.server.ts';
import type { PageServerLoad } from './$types';

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The meetings the person may see in the office: those of the own bodies, drafts among them; all for who oversees. */
export const load: PageServerLoad = async ({ url, locals: { locale, actor, now } }) => {
  const query = url.searchParams;
  const readable = bodiesReadBy(actor);
  const { body } = readFilters(query);
  const status = MEETING_STATUSES.find((name) => name === query.get('status'));
  const month = MONTH.test(query.get('month') ?? '') ? query.get('month') : null;
  const names = await registerNames(locale, today(now));
  const bodies = readable === null ? names.bodies : readable.map((value) => ({ value, text: names.body(value) }));
  const asked = body === null ? readable : [body].filter((id) => readable === null || readable.includes(id));
  const list = await listMeetings({
    statuses: status ? [status] : ['draft', ...PUBLIC_STATUSES],
    ...(asked ? { bodies: asked } : {}),
    ...(month ? { period: month } : {}),
    page: Math.trunc(Number(query.get('page'))) || 1
  });
  const pageHref = (page: number): string => {
    const kept = { ...(body ? { body } : {}), ...(status ? { status } : {}), ...(month ? { month } : {}) };
    return localizeHref(`/office/meetings?${new URLSearchParams({ ...kept, page: String(page) })}`);
  };
  return {
    filters: { body, status: status ?? null, month },
    choices: {
      bodies: [{ value: '', text: m.planning_all_bodies() }, ...bodies],
      statuses: [
        { value: '', text: m.meetings_all_statuses() },
        ...MEETING_STATUSES.map((name) => ({ value: name, text: statusWords(name, locale) }))
      ]
    },
    meetings: list.meetings.map((meeting) => ({
      ...showMeeting(meeting, names, locale),
      href: localizeHref(`/office/meetings/${meeting.number}`)
    })),
    total: list.total,
    page: list.page,
    pageHrefs: Array.from({ length: list.pages }, (_, at) => pageHref(at + 1)),
    newHref: bodiesPreparedBy(actor).length > 0 ? localizeHref('/office/meetings/new') : null
  };
};
