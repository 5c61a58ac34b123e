import { error } from '@sveltejs/kit';
import { isMeetingNumber } from '#meetings/index.ts';
import { findMeeting } from '#meetings/server/index.ts';
import { moderationRecord } from '#questions/server/index.ts';
import { answer } from '../../../answer.server.ts';
import type { RequestHandler } from './$types';

/** What moderators decided on the questions of a meeting, in counts and seconds; no text. */
export const GET: RequestHandler = async ({ params }) => {
  const meeting = isMeetingNumber(params.meeting) ? await findMeeting(params.meeting) : undefined;
  if (!meeting || meeting.status === 'draft') error(404);
  const { times, ...counts } = await moderationRecord(meeting.id);
  const seconds = times && {
    decided: times.decided,
    medianSeconds: times.median,
    longestSeconds: times.longest,
    longestNumber: times.longestNumber
  };
  return answer({ meeting: meeting.number, ...counts, timeToDecision: seconds });
};
