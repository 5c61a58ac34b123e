import { error, redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { boardSnapshot, mayVote, supportedBy } from '#live/server/index.ts';
import { DEVICE_COOKIE, DEVICE_COOKIE_SECONDS, deviceOfToken, mintDevice } from '#platform/server/http/device-token.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { questionByNumber, supportIntake } from '#questions/server/index.ts';
import { meetingToFollow, themeAndPlace } from '../../../live-meeting.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals, cookies }) => {
  const meeting = await meetingToFollow(params.meeting);
  const board = await boardSnapshot(meeting.number);
  if (!board) error(404);
  const { locale, now } = locals;
  const device = deviceOfToken(cookies.get(DEVICE_COOKIE));
  return {
    ...themeAndPlace(meeting, locale),
    holder: meeting.holderTitles[locale],
    startsAt: fullDateTime(meeting.startsAt, locale),
    board: {
      meeting: meeting.number,
      snapshot: board.snapshot,
      lastEvent: board.lastEvent,
      at: now.epochMilliseconds,
      mine: device ? await supportedBy(device, meeting.id) : []
    }
  };
};

/** Support without a script: a form that says whether it gives or takes back. */
export const actions: Actions = {
  support: async (event) => {
    const form = await event.request.formData();
    const question = await questionByNumber(String(form.get('question')).slice(0, 20));
    if (!question || question.meeting.number !== event.params.meeting) error(404);
    const device = deviceOfEvent(event);
    if (!mayVote(device, event.getClientAddress(), event.locals.now)) error(429);
    if (form.get('wanted') === 'withdraw') await supportIntake.withdrawSupport(question.id, device);
    else await supportIntake.giveSupport(question.id, device);
    redirect(303, `${localizeHref(`/live/${event.params.meeting}`)}#q-${question.number}`);
  }
};

const deviceOfEvent = ({ cookies, url }: RequestEvent): string => {
  const known = deviceOfToken(cookies.get(DEVICE_COOKIE));
  if (known !== null) return known;
  const { device, token } = mintDevice();
  const secure = url.protocol === 'https:';
  cookies.set(DEVICE_COOKIE, token, {
    path: '/',
    maxAge: DEVICE_COOKIE_SECONDS,
    httpOnly: true,
    sameSite: 'lax',
    secure
  });
  return device;
};
