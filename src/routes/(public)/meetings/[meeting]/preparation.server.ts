import { accessWords, isPollOpen, type Meeting } from '#meetings/index.ts';
import { agreedPlaceOf, lastPollOf } from '#meetings/server/index.ts';
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';

/** What an announced meeting says of its place, p(1,4,5), and where one may say which time suits, p(1,4,1). */
export type ShownPreparation = { agreed: boolean; place: string; access: string | null; poll: string | null };

/** Null for a meeting that is not ahead: its place is no plan any more. */
export const preparationOf = async (
  meeting: Meeting,
  { now, locale }: { now: Temporal.Instant; locale: Locale }
): Promise<ShownPreparation | null> => {
  if (meeting.status !== 'announced') return null;
  const [place, poll] = await Promise.all([agreedPlaceOf(meeting.id), lastPollOf(meeting.id)]);
  const agreed =
    place?.status === 'agreed' && place.placeKk === meeting.placeKk && place.placeRu === meeting.placeRu ? place : null;
  const access = agreed?.access.map((one) => accessWords(one, locale)).join(', ') ?? '';
  return {
    agreed: agreed !== null,
    place: agreed ? m.preparation_venue_public_agreed() : m.preparation_venue_public_open(),
    access: access === '' ? null : m.preparation_venue_public_access({ access }),
    poll: poll && isPollOpen(poll, today(now)) ? localizeHref(`/meetings/${meeting.number}/time`) : null
  };
};
