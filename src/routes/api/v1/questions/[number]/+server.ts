import { error } from '@sveltejs/kit';
import { readQuestionNumber } from '#questions/index.ts';
import { questionByNumber } from '#questions/server/index.ts';
import { wholeTimeline } from '../../../../question-timeline.server.ts';
import { answer } from '../../answer.server.ts';
import { naming } from '../../named.server.ts';
import type { RequestHandler } from './$types';
import { questionResource } from '../question-resource.server.ts';

/** One question with its path; `leader` is the number of the question that speaks for it. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const number = readQuestionNumber(params.number);
  const question = number === null ? undefined : await questionByNumber(number);
  if (!question) error(404);
  const [names, timeline] = await Promise.all([naming(), wholeTimeline(question, locals.locale)]);
  return answer({
    ...questionResource(question, { meeting: question.meeting.number, origin: url.origin, naming: names }),
    leader: question.leader?.number ?? null,
    timeline: timeline.map(({ title, body, state, datetime }) => ({ at: datetime, title, text: body, state }))
  });
};
