import { error } from '@sveltejs/kit';
import { canRehearse, canWatchBoard, LONGEST_REHEARSAL_MINUTES, peopleAreThere } from '#live/index.ts';
import { beginRehearsal, finishRehearsal, goOnRehearsing, rehearsalNow } from '#live/server/index.ts';
import { localTime } from '#platform/words/index.ts';
import { meetingToFollow, themeAndPlace } from '../../../../live-meeting.server.ts';
import { newReceipt, submit } from '../../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Where a rehearsal of the meeting is begun and ended, with the ways to its faces. */
export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event;
  // A rehearsal is not rehearsed.
  if (locals.rehearsal) error(404);
  const meeting = await meetingToFollow(params.meeting);
  if (!canWatchBoard(locals.actor, meeting)) error(403);
  const going = await rehearsalNow(meeting.id);
  return {
    ...themeAndPlace(meeting, locals.locale),
    id: meeting.id,
    number: meeting.number,
    may: canRehearse(locals.actor, meeting),
    possible: meeting.status === 'announced',
    minutes: LONGEST_REHEARSAL_MINUTES,
    going: going
      ? { number: going.number, time: localTime(going.startedAt), alone: !peopleAreThere(going.peopleAt, locals.now) }
      : null,
    seed: String(1 + (Math.trunc(locals.now.epochMilliseconds / 1_000) % 999_999)),
    done: url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  start: (event) => submit(event, beginRehearsal, { to: () => `/office/live/${event.params.meeting}/rehearsal` }),
  resume: (event) => submit(event, goOnRehearsing, { to: () => `/office/live/${event.params.meeting}/rehearsal` }),
  end: (event) =>
    submit(event, finishRehearsal, {
      to: () => `/office/live/${event.params.meeting}/rehearsal?done=end`
    })
};
