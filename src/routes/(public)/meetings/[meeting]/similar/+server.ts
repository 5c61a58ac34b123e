import { error, json } from '@sveltejs/kit';
import { findMeeting } from '#meetings/server/index.ts';
import { similarQuestions } from '#questions/server/index.ts';
import type { RequestHandler } from './$types';

const SHORTEST = 12;
const MOST_SHOWN = 3;

/** Published questions of this meeting that are like what is being typed. */
export const GET: RequestHandler = async ({ params, url }) => {
  const text = url.searchParams.get('text') ?? '';
  const meeting = await findMeeting(params.meeting);
  if (!meeting || meeting.status === 'draft') error(404);
  const found = text.trim().length < SHORTEST ? [] : await similarQuestions(text, meeting.id, MOST_SHOWN);
  return json(
    { questions: found.map(({ number, text: asked, support }) => ({ number, text: asked, support })) },
    { headers: { 'cache-control': 'private, max-age=5' } }
  );
};
