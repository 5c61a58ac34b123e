import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { inTwo, standingTone } from '#planning/index.ts';
import type { Meeting, MeetingChange, MeetingKind, MeetingStatus, Platform } from './meeting.ts';
import type { PartKind, PartPlan } from './part.ts';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const KINDS: Readonly<Record<MeetingKind, Words>> = {
  scheduled: m.meetings_kind_scheduled,
  departmental: m.meetings_kind_departmental,
  'off-schedule': m.meetings_kind_off_schedule
};

const STATUSES: Readonly<Record<MeetingStatus, Words>> = {
  draft: m.meetings_status_draft,
  announced: m.meetings_status_announced,
  live: m.meetings_status_live,
  held: m.meetings_status_held,
  cancelled: m.meetings_status_cancelled
};

const PARTS: Readonly<Record<PartKind, Words>> = {
  'question-time': m.meetings_part_question_time,
  'personal-reception': m.meetings_part_personal_reception,
  'ngo-meeting': m.meetings_part_ngo_meeting,
  briefing: m.meetings_part_briefing,
  visit: m.meetings_part_visit,
  other: m.meetings_part_other
};

const PLATFORMS: Readonly<Record<Exclude<Platform, 'site'>, string>> = {
  youtube: 'YouTube',
  facebook: 'Facebook',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  telegram: 'Telegram'
};

/** By which plan the meeting is held, in words. */
export const kindWords = (kind: MeetingKind, locale: Locale): string => KINDS[kind]({}, { locale });

/** Where the meeting stands, in words. */
export const statusWords = (status: MeetingStatus, locale: Locale): string => STATUSES[status]({}, { locale });

/** The status as readers see it: an announced meeting that got another time is a postponed one. */
export const standingOfMeeting = (
  meeting: Pick<Meeting, 'status' | 'postponed'>,
  locale: Locale
): { text: string; tone: ReturnType<typeof standingTone> } => {
  const postponed = meeting.status === 'announced' && meeting.postponed;
  const standing = meeting.status === 'draft' ? 'planned' : postponed ? 'postponed' : meeting.status;
  const text = postponed ? m.meetings_status_postponed({}, { locale }) : statusWords(meeting.status, locale);
  return { text, tone: standingTone(standing) };
};

/** What a part of the programme is, in words. */
export const partKindWords = (kind: PartKind, locale: Locale): string => PARTS[kind]({}, { locale });

/** The title of its own where the part has one, else the name of its kind. */
export const partWords = (
  { kind, titleKk, titleRu }: Pick<PartPlan, 'kind' | 'titleKk' | 'titleRu'>,
  locale: Locale
): string =>
  titleKk !== null && titleRu !== null ? inTwo(titleKk, titleRu, locale).text : partKindWords(kind, locale);

/** The name of the platform of a broadcast. */
export const platformWords = (platform: Platform, locale: Locale): string =>
  platform === 'site' ? m.meetings_platform_site({}, { locale }) : PLATFORMS[platform];

/** What happened, in one line; the reason stands apart. */
export const changeWords = (change: MeetingChange, locale: Locale): string => {
  const at = (moment: Temporal.Instant | null): string => (moment ? fullDateTime(moment, locale) : '');
  const place = inTwo(change.wasPlaceKk ?? '', change.wasPlaceRu ?? '', locale).text;
  const words: Readonly<Record<MeetingChange['kind'], () => string>> = {
    announced: () => m.meetings_change_announced({}, { locale }),
    postponed: () => m.meetings_change_postponed({ was: at(change.wasAt), now: at(change.nowAt) }, { locale }),
    moved: () => m.meetings_change_moved({ place }, { locale }),
    cancelled: () => m.meetings_change_cancelled({}, { locale }),
    opened: () => m.meetings_change_opened({}, { locale }),
    closed: () => m.meetings_change_closed({}, { locale })
  };
  return words[change.kind]();
};
