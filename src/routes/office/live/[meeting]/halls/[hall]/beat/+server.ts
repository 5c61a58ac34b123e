import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { canAddSpoken } from '#live/index.ts';
import { hallIsHere } from '#live/server/index.ts';
import { meetingToFollow } from '../../../../../../live-meeting.server.ts';
import { statusOf } from '../../../../../../submit.server.ts';
import type { RequestHandler } from './$types';

const word = z.object({ slow: z.boolean() });
const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** The page of a hall's operator says that the hall is there. */
export const POST: RequestHandler = async ({ params, locals, request }) => {
  const meeting = await meetingToFollow(params.meeting);
  if (!canAddSpoken(locals.actor, meeting)) error(403);
  const said = word.safeParse(await request.json().catch(() => null));
  if (!said.success || !isId(params.hall)) error(400);
  const beat = { hall: params.hall, slow: said.data.slow };
  const outcome = await hallIsHere(locals.actor, meeting.id, beat, locals.now);
  return new Response(null, { status: outcome.ok ? 204 : statusOf(outcome.refusal) });
};
