import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import { legalDate, localDay } from '#platform/words/index.ts';
import { findMeeting } from '#meetings/server/index.ts';
import { readListQuery, readQuestionNumber } from '#questions/index.ts';
import { searchQuestions } from '#questions/server/index.ts';
import { registerNames } from '../../register-names.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
  const { locale } = locals;
  const query = readListQuery(url.searchParams);
  const number = readQuestionNumber(query.text);
  if (number !== null) redirect(303, localizeHref(`/questions/${number}`));
  const meeting = query.meeting === '' ? null : await findMeeting(query.meeting);
  // A meeting that is not there has no questions: an id no meeting has.
  const meetingId = meeting === null ? undefined : (meeting?.id ?? '00000000-0000-0000-0000-000000000000');
  const { text, page, ...filters } = query;
  const [found, names] = await Promise.all([
    searchQuestions(text, { ...filters, meeting: meetingId }, page),
    registerNames(locale, today(locals.now))
  ]);
  const { rows, ...counts } = found;
  return {
    query,
    bodies: names.bodies,
    regions: names.regions,
    found: counts,
    questions: rows.map((row) => ({
      number: row.number,
      text: row.text,
      language: row.language,
      status: row.status,
      support: row.support,
      body: names.body(row.body),
      region: names.region(row.region),
      day: legalDate(localDay(row.askedAt), locale)
    }))
  };
};
