import { error } from '@sveltejs/kit';
import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import { findMeeting } from '#meetings/server/index.ts';
import { calendarEventOfMeeting } from '#meetings/index.ts';
import { calendarFile } from '#planning/server/index.ts';
import { registerNames } from '../../../register-names.server.ts';
import { showMeeting } from '../../../shown-meeting.server.ts';
import type { RequestHandler } from './$types';

/** One meeting for the reader's calendar; it replaces the schedule's entry there. */
export const GET: RequestHandler = async ({ params, url, locals: { locale, now } }) => {
  const meeting = await findMeeting(params.meeting);
  if (!meeting || meeting.status === 'draft') error(404);
  const names = await registerNames(locale, today(now));
  const { theme, where, href, status, who } = showMeeting(meeting, names, locale);
  const event = calendarEventOfMeeting(meeting, {
    title: m.planning_feed_event({ body: names.body(meeting.body), region: names.region(meeting.region) }),
    place: where,
    description: `${who}\n${m.planning_feed_description({ theme: theme.text, standing: status.text })}`,
    url: url.origin + href
  });
  const head = { name: theme.text, description: who, url: url.href, madeAt: now };
  return new Response(calendarFile(head, [event]), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${meeting.number}.ics"`
    }
  });
};
