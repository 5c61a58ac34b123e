import { error } from '@sveltejs/kit';
import { expectedForNewcomer } from '#live/index.ts';
import { receptionOf, registerForReception, ticketLinkOf } from '#live/server/index.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { mayAskNow } from '#questions/server/index.ts';
import { meetingToFollow, themeAndPlace } from '../../../../live-meeting.server.ts';
import { keptDevice, readerDevice } from '../../../../reader-device.server.ts';
import { onTheClock, receptionQueue } from '../../../../reception-queue.server.ts';
import { newReceipt, refusedForm, submit, valuesOf } from '../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Takes a place at the personal reception of a meeting, without a sign-up. */
export const load: PageServerLoad = async (event) => {
  const { locale, now } = event.locals;
  const meeting = await meetingToFollow(event.params.meeting);
  const reception = await receptionOf(meeting.id);
  if (!reception) error(404);
  const open = reception.status === 'announced' || reception.status === 'live';
  const expected = expectedForNewcomer(reception, now);
  return {
    ...themeAndPlace(meeting, locale),
    place: locale === 'ru' ? reception.placeRu : reception.placeKk,
    number: meeting.number,
    when: fullDateTime(reception.startsAt, locale),
    open,
    expected: expected ? onTheClock(expected) : null,
    waiting: receptionQueue(reception, now).waiting.length,
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  default: async (event) => {
    const meeting = await meetingToFollow(event.params.meeting);
    const values = valuesOf(await event.request.clone().formData());
    const device = readerDevice(event);
    keptDevice(event);
    if (!(await mayAskNow({ address: event.getClientAddress(), device })))
      return refusedForm(event, { reason: 'too-many-requests' }, values);
    return submit(event, registerForReception, {
      to: ({ ticket }) => ticketLinkOf(ticket),
      input: (form) => ({ ...form, meeting: meeting.id })
    });
  }
};
