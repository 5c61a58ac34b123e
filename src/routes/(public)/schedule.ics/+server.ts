import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { inTwo, type RowWords, type ScheduleRow, standingWords } from '#planning/index.ts';
import { scheduleCalendarFeed } from '#planning/server/index.ts';
import { registerNames } from '../../register-names.server.ts';
import { linesAroundNow } from '../schedule/schedule-file.server.ts';
import type { RequestHandler } from './$types';

/** The schedule as a feed to subscribe to: all of it, or by the same filters as the page. */
export const GET: RequestHandler = async (event) => {
  const { url, locals } = event;
  const { locale, now } = locals;
  const names = await registerNames(locale, today(now));
  const words = (row: ScheduleRow): RowWords => {
    const address = row.meeting ? `/meetings/${row.meeting.number}` : `/schedule?year=${row.plannedOn.year}&view=table`;
    const theme = inTwo(row.themeKk, row.themeRu, locale).text;
    return {
      title: m.planning_feed_event({ body: names.body(row.body), region: names.region(row.region) }),
      place: row.meeting ? inTwo(row.meeting.placeKk, row.meeting.placeRu, locale).text : names.region(row.region),
      description: m.planning_feed_description({ theme, standing: standingWords(row.standing, locale) }),
      url: url.origin + localizeHref(address)
    };
  };
  const head = { name: m.planning_feed_name(), description: m.planning_lead(), url: url.href, madeAt: now };
  return new Response(scheduleCalendarFeed(head, await linesAroundNow(event), words), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' }
  });
};
