import { error } from '@sveltejs/kit';
import type { Meeting } from '#meetings/index.ts';
import { findMeeting, PUBLIC_STATUSES } from '#meetings/server/index.ts';
import type { Locale } from '#platform/locale.ts';

/** Theme and place are written in Kazakh and Russian; English readers get the Russian. */
export const themeAndPlace = (meeting: Meeting, locale: Locale): { theme: string; place: string; lang: 'kk' | 'ru' } =>
  locale === 'kk'
    ? { theme: meeting.themeKk, place: meeting.placeKk, lang: 'kk' }
    : { theme: meeting.themeRu, place: meeting.placeRu, lang: 'ru' };

/** The meeting with this number that may be shown live; 404 for drafts and cancelled ones. */
export const meetingToFollow = async (number: string): Promise<Meeting> => {
  const meeting = await findMeeting(number);
  const shown = PUBLIC_STATUSES.some((status) => status === meeting?.status) && meeting?.status !== 'cancelled';
  if (!meeting || !shown) error(404);
  return meeting;
};
