import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { standingOfMeeting } from '#meetings/index.ts';
import { inTwo } from '#planning/index.ts';
import { openMeeting, roomPath, type Room } from './meeting-rooms.server.ts';
import type { LayoutServerLoad } from './$types';

const WORDS: Readonly<Record<Room, () => string>> = {
  meeting: m.preparation_nav_meeting,
  checklist: m.preparation_nav_checklist,
  time: m.preparation_nav_time,
  venue: m.preparation_nav_venue,
  publicity: m.preparation_nav_publicity,
  exchange: m.preparation_nav_exchange,
  minutes: m.minutes_nav,
  recording: m.recording_nav,
  sorting: m.adopting_nav
};

/** What stands over every page of a meeting: its theme, how it stands, and the rooms the reader may enter. */
export const load: LayoutServerLoad = async ({ params, locals }) => {
  const { meeting, rooms } = await openMeeting(params.meeting, locals);
  return {
    head: {
      number: meeting.number,
      theme: inTwo(meeting.themeKk, meeting.themeRu, locals.locale),
      status: standingOfMeeting(meeting, locals.locale),
      list: localizeHref('/office/meetings'),
      tabs: rooms.map((room) => ({ href: localizeHref(roomPath(meeting.number, room)), text: WORDS[room]() }))
    }
  };
};
