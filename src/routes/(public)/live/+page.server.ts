import { redirect } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { readSessionCode } from '#live/index.ts';
import { meetingByCode } from '#live/server/index.ts';
import { liveMeetings } from '#meetings/server/index.ts';
import { nameOf } from '#registry/index.ts';
import { bodyNames } from '#registry/server/index.ts';
import { themeAndPlace } from '../../live-meeting.server.ts';
import type { PageServerLoad } from './$types';

/** What is live now, and the way in by the code on the hall's screen. */
export const load: PageServerLoad = async ({ url, locals: { locale } }) => {
  const typed = url.searchParams.get('code')?.slice(0, 40) ?? '';
  const code = readSessionCode(typed);
  const number = code && (await meetingByCode(code));
  if (number) redirect(303, localizeHref(`/live/${number}`));
  const [meetings, names] = await Promise.all([liveMeetings(), bodyNames()]);
  return {
    typed,
    wrongCode: typed !== '',
    meetings: meetings.map((meeting) => ({
      number: meeting.number,
      holder: meeting.holderTitles[locale],
      body: nameOf(names.get(meeting.body), locale),
      ...themeAndPlace(meeting, locale)
    }))
  };
};
