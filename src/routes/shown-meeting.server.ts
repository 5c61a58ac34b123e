import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { type Meeting, standingOfMeeting } from '#meetings/index.ts';
import type { ShownMeeting } from '#meetings/ui/MeetingCard.svelte';
import { inTwo } from '#planning/index.ts';
import { nameOf } from '#registry/index.ts';
import type { RegisterNames } from './register-names.server.ts';

/** A meeting in words, as its card shows it. */
export const showMeeting = (meeting: Meeting, names: RegisterNames, locale: Locale): ShownMeeting => ({
  number: meeting.number,
  href: localizeHref(`/meetings/${meeting.number}`),
  theme: inTwo(meeting.themeKk, meeting.themeRu, locale),
  who: m.meetings_holder({ holder: nameOf(meeting.holderTitles, locale), body: names.body(meeting.body) }, { locale }),
  where: placeOf(meeting, names, locale),
  when: fullDateTime(meeting.startsAt, locale),
  datetime: meeting.startsAt.toString(),
  status: standingOfMeeting(meeting, locale)
});

/** Place, district where it is known, region. */
export const placeOf = (
  meeting: Pick<Meeting, 'placeKk' | 'placeRu' | 'region' | 'district'>,
  names: RegisterNames,
  locale: Locale
): string => {
  const place = inTwo(meeting.placeKk, meeting.placeRu, locale).text;
  const region = names.region(meeting.region);
  const district = names.district(meeting.district);
  return district === null
    ? m.meetings_place({ place, region }, { locale })
    : m.meetings_place_district({ place, district, region }, { locale });
};
