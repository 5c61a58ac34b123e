// Everything of a meeting's page that is said, not linked or counted.
import * as m from '#paraglide/messages.js';
import { localizeHref } from '#paraglide/runtime.js';
import type { Locale } from '#platform/locale.ts';
import { dayAndMonth, fullDateTime, localDay, localTime, timeRange } from '#platform/words/index.ts';
import {
  changeWords,
  kindWords,
  type Meeting,
  type MeetingChange,
  type Part,
  partWords,
  platformWords
} from '#meetings/index.ts';
import type { MeetingPage } from '#meetings/server/index.ts';
import { formatWords, inTwo } from '#planning/index.ts';
import { findPlanItem } from '#planning/server/index.ts';
import type { Fact } from '#ui/FactList.svelte';
import type { RegisterNames } from '../../../register-names.server.ts';
import { showMeeting } from '../../../shown-meeting.server.ts';

/** The plan that a meeting stands in, for those who may see it: once published for all, else in the office. */
export const planOfMeeting = async ({ planItem }: Meeting, office = false): Promise<string | null> => {
  const found = planItem === null ? undefined : await findPlanItem(planItem);
  if (!found || (!office && found.plan.status !== 'published')) return null;
  const { year, body } = found.plan;
  return localizeHref(`${office ? '/office' : ''}/plans/${year}/${body}#item-${planItem}`);
};

/** Who, where, when, and what kind of meeting it is, with the plan it stands in. */
export const factsOf = (
  meeting: Meeting,
  names: RegisterNames,
  locale: Locale,
  planHref: string | null = null
): Fact[] => {
  const { who, where, when, datetime } = showMeeting(meeting, names, locale);
  const report = { minutes: meeting.plannedMinutes, report: meeting.reportMinutes };
  return [
    { label: m.meetings_fact_who(), text: who, icon: 'user' },
    { label: m.meetings_fact_where(), text: where, icon: 'pin', href: localizeHref(`/regions/${meeting.region}`) },
    { label: m.meetings_fact_when(), text: when, icon: 'calendar', datetime },
    { label: m.meetings_fact_length(), text: m.meetings_length(report), icon: 'clock' },
    { label: m.meetings_fact_format(), text: formatWords(meeting.format, locale), icon: 'globe' },
    {
      label: m.meetings_fact_kind(),
      text: kindWords(meeting.kind, locale),
      icon: 'file',
      ...(planHref && { href: planHref })
    }
  ];
};

/** p(1,8): why the meeting is held outside the schedule; null for every other. */
export const offScheduleReason = (meeting: Meeting, locale: Locale): string | null => {
  if (meeting.offScheduleReason === null) return null;
  const reason = inTwo(meeting.offScheduleReason, meeting.offScheduleReasonRu ?? meeting.offScheduleReason, locale);
  return m.meetings_off_schedule_reason({ reason: reason.text });
};

type ShownPart = { id: string; day: string | null; time: string; title: string; place: string };
type ShownBroadcast = {
  id: string;
  url: string;
  /** Its page on this site. */
  watchHref: string;
  commentsOpen: boolean;
  name: string;
  title: { text: string; lang: 'kk' | 'ru' } | null;
};
type ShownHall = { id: string; main: boolean; name: string; district: string | null };
type ShownChange = { title: string; reason: string | null; time: string; datetime: string; state: 'done' };

/** The programme; the day stands only where it is another than the meeting's. */
export const programmeOf = (parts: readonly Part[], meeting: Meeting, locale: Locale): ShownPart[] =>
  parts.map((part) => ({
    id: part.id,
    day: localDay(part.startsAt) === localDay(meeting.startsAt) ? null : dayAndMonth(localDay(part.startsAt), locale),
    time: timeRange(localTime(part.startsAt), localTime(part.startsAt.add({ minutes: part.minutes }))),
    title: partWords(part, locale),
    place: inTwo(part.placeKk, part.placeRu, locale).text
  }));

/** Where the meeting is broadcast. */
export const broadcastsOf = ({ meeting, broadcasts }: MeetingPage, locale: Locale): ShownBroadcast[] =>
  broadcasts.map(({ id, platform, url, commentsOpen, titleKk, titleRu }) => ({
    id,
    url,
    watchHref: localizeHref(`/meetings/${meeting.number}/watch/${id}`),
    commentsOpen,
    name: platformWords(platform, locale),
    title: titleKk !== null && titleRu !== null ? inTwo(titleKk, titleRu, locale) : null
  }));

/** The halls that take part, the main one among them. */
export const hallsOf = ({ halls }: MeetingPage, names: RegisterNames, locale: Locale): ShownHall[] =>
  halls.map(({ id, nameKk, nameRu, district, main }) => ({
    id,
    main,
    name: inTwo(nameKk, nameRu, locale).text,
    district: names.district(district)
  }));

/** The visible history, the newest first. */
export const historyOf = (changes: readonly MeetingChange[], locale: Locale): ShownChange[] =>
  changes
    .map((change) => ({
      title: changeWords(change, locale),
      reason:
        change.reasonKk !== null && change.reasonRu !== null
          ? inTwo(change.reasonKk, change.reasonRu, locale).text
          : null,
      time: fullDateTime(change.changedAt, locale),
      datetime: change.changedAt.toString(),
      state: 'done' as const
    }))
    .toReversed();

/** What has to be known before all else: another time, or that it will not take place; with its reason. */
export const noticeOf = (
  { meeting, changes }: MeetingPage,
  locale: Locale
): { title: string; text: string; kind: 'warning' | 'error' } | null => {
  const wanted = meeting.status === 'cancelled' ? 'cancelled' : 'postponed';
  const last = changes.findLast((change) => change.kind === wanted);
  if (!last || (meeting.status !== 'cancelled' && meeting.status !== 'announced')) return null;
  return {
    kind: meeting.status === 'cancelled' ? 'error' : 'warning',
    title: meeting.status === 'cancelled' ? m.meetings_was_cancelled() : m.meetings_was_postponed(),
    text: inTwo(last.reasonKk ?? '', last.reasonRu ?? '', locale).text
  };
};
