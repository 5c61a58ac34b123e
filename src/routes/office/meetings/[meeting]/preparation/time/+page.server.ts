import { mayPrepareMeetingsOf, MOST_CANDIDATES } from '#meetings/index.ts';
import * as meetings from '#meetings/server/index.ts';
import { today } from '#platform/clock.ts';
import { fullDateTime, localDateTime } from '#platform/words/index.ts';
import { registerNames } from '../../../../../register-names.server.ts';
import { newReceipt, submit } from '../../../../../submit.server.ts';
import { openMeeting } from '../../meeting-rooms.server.ts';
import { timesOf } from './shown-times.server.ts';
import type { Actions, PageServerLoad } from './$types';

const LIVING = ['draft', 'announced'];

/** p(1,4,1): the times that are weighed, the poll of the residents, the choice. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const { meeting } = await openMeeting(event.params.meeting, event.locals, 'time');
  const names = await registerNames(locale, today(now));
  const shown = await timesOf(meeting, { locale, names, now });
  const mayAct = mayPrepareMeetingsOf(actor, meeting.body) && LIVING.includes(meeting.status);
  const free = mayAct && !shown.poll?.open;
  const start = localDateTime(meeting.startsAt).slice(0, 16);
  return {
    ...shown,
    meeting: meeting.id,
    announced: meeting.status === 'announced',
    minutes: meeting.plannedMinutes,
    now: fullDateTime(meeting.startsAt, locale),
    mayAdd: free && shown.times.length < MOST_CANDIDATES,
    mayRemove: free,
    mayAsk: free && shown.times.length >= 2,
    mayChoose: free && shown.times.length > 0,
    start,
    closesOn: today(now).add({ days: 7 }).toString(),
    done: event.url.searchParams.get('done') === 'saved',
    receipt: newReceipt(event)
  };
};

const back = { to: ({ number }: { number: string }) => `/office/meetings/${number}/preparation/time?done=saved` };

export const actions: Actions = {
  add: (event) => submit(event, meetings.addTimeCandidate, back),
  remove: (event) => submit(event, meetings.withdrawTimeCandidate, back),
  ask: (event) => submit(event, meetings.openTimePoll, back),
  choose: (event) => submit(event, meetings.chooseTime, back)
};
