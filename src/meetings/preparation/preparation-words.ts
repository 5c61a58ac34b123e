import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import type { Finding, FindingCode, Suitability } from './convenience.ts';
import type { ExchangeSide } from './exchange.ts';
import type { Channel } from './publicity.ts';
import type { Access, Equipment, VenueAct, VenueStatus } from './venue.ts';
import type { LinkResult } from './video-link.ts';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;
type WordsOf<Code extends string> = Readonly<Record<Code, Words>>;

const spoken =
  <Code extends string>(words: WordsOf<Code>) =>
  (code: Code, locale: Locale): string =>
    words[code]({}, { locale });

/** How the findings on a time come out, in words. */
export const suitabilityWords = spoken<Suitability>({
  suits: m.preparation_suits,
  reservations: m.preparation_reservations,
  against: m.preparation_against
});

const FINDINGS: Readonly<Record<Exclude<FindingCode, 'dark-way-home' | 'event-at-once' | 'event-same-day'>, Words>> = {
  'after-work': m.preparation_finding_after_work,
  saturday: m.preparation_finding_saturday,
  'at-work': m.preparation_finding_at_work,
  sunday: m.preparation_finding_sunday,
  'day-off': m.preparation_finding_day_off,
  early: m.preparation_finding_early,
  late: m.preparation_finding_late,
  'friday-prayer': m.preparation_finding_friday_prayer,
  holiday: m.preparation_finding_holiday,
  sowing: m.preparation_finding_sowing,
  harvest: m.preparation_finding_harvest,
  'not-as-scheduled': m.preparation_finding_not_as_scheduled
};

/** What was found about a time, in a sentence; `bodyName` gives the name of the body of another event. */
export const findingWords = ({ code, facts }: Finding, bodyName: (body: string) => string, locale: Locale): string => {
  const body = bodyName(facts['body'] ?? '');
  if (code === 'dark-way-home')
    return m.preparation_finding_dark_way_home({ sunset: facts['sunset'] ?? '' }, { locale });
  if (code === 'event-at-once') return m.preparation_finding_event_at_once({ body }, { locale });
  if (code === 'event-same-day') return m.preparation_finding_event_same_day({ body }, { locale });
  return FINDINGS[code]({}, { locale });
};

/** What people with disabilities find there, in words. */
export const accessWords = spoken<Access>({
  'step-free': m.preparation_access_step_free,
  toilet: m.preparation_access_toilet,
  hearing: m.preparation_access_hearing,
  'sign-language': m.preparation_access_sign_language,
  parking: m.preparation_access_parking,
  lift: m.preparation_access_lift
});

/** What stands in the hall, in words. */
export const equipmentWords = spoken<Equipment>({
  screen: m.preparation_equipment_screen,
  microphones: m.preparation_equipment_microphones,
  camera: m.preparation_equipment_camera,
  recording: m.preparation_equipment_recording,
  'backup-power': m.preparation_equipment_backup_power
});

/** Where the agreement stands, in words. */
export const venueStatusWords = spoken<VenueStatus>({
  requested: m.preparation_venue_requested,
  'changes-asked': m.preparation_venue_changes_asked,
  agreed: m.preparation_venue_agreed,
  withdrawn: m.preparation_venue_withdrawn
});

/** A step of the agreement, as its history tells it. */
export const venueActWords = spoken<VenueAct>({
  request: m.preparation_venue_act_request,
  revise: m.preparation_venue_act_revise,
  'ask-changes': m.preparation_venue_act_ask_changes,
  agree: m.preparation_venue_act_agree,
  withdraw: m.preparation_venue_act_withdraw
});

/** How a link held, in words. */
export const linkResultWords = spoken<LinkResult>({
  good: m.preparation_link_good,
  poor: m.preparation_link_poor,
  failed: m.preparation_link_failed
});

/** A channel of p(1,4,6), in words. */
export const channelWords = spoken<Channel>({
  site: m.preparation_channel_site,
  'official-account': m.preparation_channel_official_account,
  'personal-account': m.preparation_channel_personal_account,
  'public-place': m.preparation_channel_public_place
});

/** A side of the exchange, in words. */
export const exchangeSideWords = spoken<ExchangeSide>({
  holder: m.preparation_side_holder,
  media: m.preparation_side_media
});
