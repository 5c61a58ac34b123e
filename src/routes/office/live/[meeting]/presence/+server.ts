import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { canWatchBoard } from '#live/index.ts';
import { bePresent, leaveBoard } from '#live/server/index.ts';
import { meetingToFollow } from '../../../../live-meeting.server.ts';
import type { RequestHandler } from './$types';

const word = z.object({ question: z.uuid().nullable().optional(), left: z.boolean().default(false) });

/** A page of the board says that it is there, on which card its reader works, or that it is left. */
export const POST: RequestHandler = async ({ params, locals, request }) => {
  const meeting = await meetingToFollow(params.meeting);
  if (!canWatchBoard(locals.actor, meeting)) error(403);
  const said = word.safeParse(await request.json().catch(() => null));
  if (!said.success) error(400);
  if (said.data.left) await leaveBoard(locals.actor, meeting);
  else await bePresent(locals.actor, meeting, said.data.question, locals.now);
  return new Response(null, { status: 204 });
};
