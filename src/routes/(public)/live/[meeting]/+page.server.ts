import { error, redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { boardSnapshot, judgeVote, supportedBy } from '#live/server/index.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { readQuestionNumber } from '#questions/index.ts';
import { questionByNumber, supportIntake } from '#questions/server/index.ts';
import { formOrigin, keptDevice, readerDevice } from '../../../reader-device.server.ts';
import { hallQuery } from '../../../hall-query.ts';
import { meetingToFollow, themeAndPlace } from '../../../live-meeting.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const meeting = await meetingToFollow(event.params.meeting);
  const board = await boardSnapshot(meeting.number);
  if (!board) error(404);
  const { locale, now } = event.locals;
  const device = readerDevice(event);
  return {
    ...themeAndPlace(meeting, locale),
    holder: meeting.holderTitles[locale],
    startsAt: fullDateTime(meeting.startsAt, locale),
    ask: `/meetings/${meeting.number}/ask${hallQuery(event.url)}`,
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
    const number = readQuestionNumber(String(form.get('question')));
    const question = number && (await questionByNumber(number));
    if (!question || question.meeting.number !== event.params.meeting) error(404);
    const device = keptDevice(event);
    const at = event.locals.now.epochMilliseconds;
    // A form cannot show work: in a burst its sender waits for the next window.
    const sent = { device, address: event.getClientAddress(), meeting: question.meeting.id, at };
    if (judgeVote(sent) !== 'free') error(429);
    if (form.get('wanted') === 'withdraw') await supportIntake.withdrawSupport(question.id, device);
    else await supportIntake.giveSupport(question.id, device, formOrigin(event, question.meeting.id));
    redirect(303, `${localizeHref(`/live/${event.params.meeting}`)}#q-${question.number}`);
  }
};
