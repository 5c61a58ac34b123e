import { error } from '@sveltejs/kit';
import { periodCode } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { groupedNumber, legalDate, periodName } from '#platform/words/index.ts';
import { promisesOf } from '#follow-up/server/index.ts';
import { listMeetings, liveMeetings, nextMeetings, openPollsIn } from '#meetings/server/index.ts';
import { inTwo } from '#planning/index.ts';
import { nameOf } from '#registry/index.ts';
import { findRegion } from '#registry/server/index.ts';
import { scopeCode } from '#sorting/index.ts';
import { adoptedPeriods } from '#sorting/server/index.ts';
import { registerNames } from '../../../register-names.server.ts';
import { showMeeting } from '../../../shown-meeting.server.ts';
import type { PageServerLoad } from './$types';

const MEETINGS_A_PAGE = 12;
const PROMISES_SHOWN = 6;
const PERIODS_SHOWN = 8;

/** One region: what is live there, what comes next there, what was promised there, every meeting held there. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { locale, now } = locals;
  const region = await findRegion(params.region);
  if (!region) error(404);
  const [names, live, [next], list, { promises, counts }, polls, periods] = await Promise.all([
    registerNames(locale, today(now)),
    liveMeetings(),
    nextMeetings({ region: region.id, limit: 1, now }),
    listMeetings({
      region: region.id,
      order: 'coming',
      size: MEETINGS_A_PAGE,
      page: Math.trunc(Number(url.searchParams.get('page'))) || 1
    }),
    promisesOf({ region: region.id }, { now, locale }, 1, PROMISES_SHOWN),
    pollsOf(region.id, locals),
    periodsOf(region.id, locale)
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
    polls,
    promises,
    morePromises: counts.all > promises.length,
    periods,
    promisesHref: localizeHref(`/promises?region=${region.id}`),
    scheduleHref: localizeHref(`/schedule?view=table&region=${region.id}`)
  };
};

/** The periods in which the questions asked here were sorted, the latest first. */
const periodsOf = async (region: string, locale: Locale): Promise<{ href: string; text: string }[]> => {
  const { rows } = await adoptedPeriods({ of: { kind: 'region', of: region }, limit: PERIODS_SHOWN });
  return rows.map(({ scope }) => ({
    href: localizeHref(`/sorting/${scopeCode(scope)}`),
    text: periodName(periodCode(scope.period), locale)
  }));
};

/** p(1,4,1): where the residents are asked which time suits them. */
const pollsOf = async (region: string, { now, locale }: App.Locals): Promise<{ href: string; text: string }[]> => {
  const [polls, names] = await Promise.all([openPollsIn(region, today(now)), registerNames(locale, today(now))]);
  return polls.map(({ number, body, themeKk, themeRu, closesOn }) => ({
    href: localizeHref(`/meetings/${number}/time`),
    text: m.preparation_vote_region_link({
      body: names.body(body),
      theme: inTwo(themeKk, themeRu, locale).text,
      day: legalDate(closesOn, locale)
    })
  }));
};
