import { findMeeting } from '#meetings/server/index.ts';
import { readListQuery } from '#questions/index.ts';
import { searchQuestions } from '#questions/server/index.ts';
import { answer } from '../answer.server.ts';
import { naming } from '../named.server.ts';
import type { RequestHandler } from './$types';
import { questionResource } from './question-resource.server.ts';

/** Public questions, with the filters of the page /questions. `totalIsExact` is false where counting stopped. */
export const GET: RequestHandler = async ({ url }) => {
  const { text, page, meeting: number, ...filters } = readListQuery(url.searchParams);
  const meeting = number === '' ? undefined : await findMeeting(number);
  const nowhere = number !== '' && !meeting;
  const [names, found] = await Promise.all([
    naming(),
    nowhere ? null : searchQuestions(text, { ...filters, meeting: meeting?.id }, page)
  ]);
  return answer({
    questions: (found?.rows ?? []).map((row) =>
      questionResource(row, { meeting: row.meetingNumber, origin: url.origin, naming: names })
    ),
    total: found?.total ?? 0,
    totalIsExact: !found?.more,
    page,
    pages: found?.pages ?? 1
  });
};
