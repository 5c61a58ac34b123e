import { error } from '@sveltejs/kit';
import type { Meeting } from '#meetings/index.ts';
import { findMeeting, PUBLIC_STATUSES } from '#meetings/server/index.ts';
import { inTwo } from '#planning/index.ts';
import type { Locale } from '#platform/locale.ts';

/** Theme and place are written in Kazakh and Russian: readers of English get the state language, as everywhere. */
export const themeAndPlace = (
  meeting: Meeting,
  locale: Locale
): { theme: string; place: string; lang: 'kk' | 'ru' } => {
  const { text: theme, lang } = inTwo(meeting.themeKk, meeting.themeRu, locale);
  return { theme, place: inTwo(meeting.placeKk, meeting.placeRu, locale).text, lang };
};

/** The meeting with this number that may be shown live; 404 for drafts and cancelled ones. */
export const meetingToFollow = async (number: string): Promise<Meeting> => {
  const meeting = await findMeeting(number);
  const shown = PUBLIC_STATUSES.some((status) => status === meeting?.status) && meeting?.status !== 'cancelled';
  if (!meeting || !shown) error(404);
  return meeting;
};
