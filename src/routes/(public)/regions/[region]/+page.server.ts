import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { groupedNumber } from '#platform/words/index.ts';
import { promisesOf } from '#follow-up/server/index.ts';
import { listMeetings, liveMeetings, nextMeetings } from '#meetings/server/index.ts';
import { nameOf } from '#registry/index.ts';
import { findRegion } from '#registry/server/index.ts';
import { registerNames } from '../../../register-names.server.ts';
import { showMeeting } from '../../../shown-meeting.server.ts';
import type { PageServerLoad } from './$types';

const MEETINGS_A_PAGE = 12;
const PROMISES_SHOWN = 6;

/** One region: what is live there, what comes next there, what was promised there, every meeting held there. */
export const load: PageServerLoad = async ({ params, url, locals: { locale, now } }) => {
  const region = await findRegion(params.region);
  if (!region) error(404);
  const [names, live, [next], list, { promises, counts }] = await Promise.all([
    registerNames(locale, today(now)),
    liveMeetings(),
    nextMeetings({ region: region.id, limit: 1, now }),
    listMeetings({
      region: region.id,
      order: 'coming',
      size: MEETINGS_A_PAGE,
      page: Math.trunc(Number(url.searchParams.get('page'))) || 1
    }),
    promisesOf({ region: region.id }, { now, locale }, 1, PROMISES_SHOWN)
  ]);
  const page = (at: number): string => localizeHref(`/regions/${region.id}${at > 1 ? `?page=${at}` : ''}`);
  return {
    name: nameOf(region.names, locale),
    people: m.meetings_region_people({ count: groupedNumber(region.population, locale) }),
    centre: m.meetings_region_centre({ centre: nameOf(region.centre, locale) }),
    live: live
      .filter((meeting) => meeting.region === region.id)
      .map(({ number, body }) => ({ number, body: names.body(body) })),
    next: next ? { ...showMeeting(next, names, locale), askHref: localizeHref(`/meetings/${next.number}/ask`) } : null,
    meetings: list.meetings.filter(({ id }) => id !== next?.id).map((meeting) => showMeeting(meeting, names, locale)),
    page: list.page,
    pageHrefs: Array.from({ length: list.pages }, (_, at) => page(at + 1)),
    promises,
    morePromises: counts.all > promises.length,
    promisesHref: localizeHref(`/promises?region=${region.id}`),
    scheduleHref: localizeHref(`/schedule?view=table&region=${region.id}`)
  };
};
