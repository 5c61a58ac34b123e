import { error } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import { localizeHref } from '#paraglide/runtime.js';
import { boardSnapshot } from '#live/server/index.ts';
import { hallQuery } from '../../hall-query.ts';
import { meetingToFollow, themeAndPlace } from '../../live-meeting.server.ts';
import type { PageServerLoad } from './$types';

/** The hall's screen: the board, and the way to it from a phone as a QR code made here, which names the hall (`?hall=`). */
export const load: PageServerLoad = async ({ params, locals: { locale, now }, url }) => {
  const meeting = await meetingToFollow(params.meeting);
  const board = await boardSnapshot(meeting.number);
  if (!board) error(404);
  const phone = new URL(localizeHref(`/live/${meeting.number}${hallQuery(url)}`), url).href;
  return {
    ...themeAndPlace(meeting, locale),
    address: url.host + localizeHref('/live'),
    qr: renderSVG(phone, { ecc: 'M', border: 2 }),
    board: {
      meeting: meeting.number,
      snapshot: board.snapshot,
      lastEvent: board.lastEvent,
      at: now.epochMilliseconds
    }
  };
};
