import { error } from '@sveltejs/kit';
import { receptionOf } from '#live/server/index.ts';
import { meetingToFollow } from '../../../live-meeting.server.ts';
import { receptionQueue } from '../../../reception-queue.server.ts';
import type { PageServerLoad } from './$types';

const NEXT = 8;

/** The screen before the reception: numbers and times, nothing of any person. */
export const load: PageServerLoad = async ({ params, locals: { now } }) => {
  const meeting = await meetingToFollow(params.meeting);
  const reception = await receptionOf(meeting.id);
  if (!reception) error(404);
  const { atDesk, waiting } = receptionQueue(reception, now);
  return {
    called: atDesk.filter(({ status }) => status === 'called').map(({ number }) => number),
    next: waiting.slice(0, NEXT).map(({ number, expected }) => ({ number, expected }))
  };
};
