import { error } from '@sveltejs/kit';
import { hasSignedMinutes } from '#follow-up/server/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { isMeetingNumber, type Meeting, type Part } from '#meetings/index.ts';
import { meetingPage } from '#meetings/server/index.ts';
import { inTwo } from '#planning/index.ts';
import { hasAdoptedSorting } from '#sorting/server/index.ts';
import { takesQuestions } from '#questions/index.ts';
import { registerNames } from '../../../register-names.server.ts';
import { showMeeting } from '../../../shown-meeting.server.ts';
import type { PageServerLoad } from './$types';
import {
  broadcastsOf,
  factsOf,
  hallsOf,
  historyOf,
  noticeOf,
  offScheduleReason,
  planOfMeeting,
  programmeOf
} from './meeting-in-words.server.ts';
import { shownRecord } from './meeting-record.server.ts';
import { shownRecording } from './recording.server.ts';
import { preparationOf } from './preparation.server.ts';
import { ORDERS, promisedLastTime, promisesAt, questionsOf, reportOf } from './meeting-lists.server.ts';

const OVER = ['held', 'cancelled'] as const;

/** The public page of one meeting, before, during and after it. */
export const load: PageServerLoad = async ({ params, url, locals }) => {
  const { locale, now } = locals;
  const found = isMeetingNumber(params.meeting) ? await meetingPage(params.meeting) : undefined;
  if (!found || found.meeting.status === 'draft') error(404);
  const { meeting } = found;
  const order = ORDERS.find((name) => name === url.searchParams.get('order')) ?? 'support';
  const page = Math.min(Math.max(1, Math.trunc(Number(url.searchParams.get('page'))) || 1), 50);
  const [names, questions, promises, lastTime, preparation, plan, after] = await Promise.all([
    registerNames(locale, today(now)),
    questionsOf(meeting, { order, page, locale }),
    promisesAt(meeting, { now, locale }),
    promisedLastTime(meeting, { now, locale }),
    preparationOf(meeting, { now, locale }),
    planOfMeeting(meeting),
    afterOf(meeting, locale)
  ]);
  const path = `/meetings/${meeting.number}`;
  const over = OVER.find((status) => status === meeting.status) ?? null;
  return {
    shown: showMeeting(meeting, names, locale),
    facts: factsOf(meeting, names, locale, plan),
    preparation,
    offSchedule: offScheduleReason(meeting, locale),
    over,
    notice: noticeOf(found, locale),
    askHref: takesQuestions(meeting.status) ? localizeHref(`${path}/ask`) : null,
    liveHref: meeting.status === 'live' ? localizeHref(`/live/${meeting.number}`) : null,
    followHref: over || !meeting.entry ? null : localizeHref(`/schedule/entries/${meeting.entry}#follow`),
    ...linksBefore(found.parts, path, over),
    broadcasts: broadcastsOf(found, locale),
    halls: hallsOf(found, names, locale),
    programme: programmeOf(found.parts, meeting, locale),
    ...after,
    promises,
    lastTime,
    questions,
    history: historyOf(found.changes, locale)
  };
};

/** What is left of a held meeting: what came of it, its measured report, its signed minutes and its recording. */
const afterOf = async (meeting: Meeting, locale: Locale) => {
  const sorted = meeting.status === 'held' && (await hasAdoptedSorting(meeting.number));
  const signed = meeting.status === 'held' && (await hasSignedMinutes(meeting.number));
  return {
    sortingHref: sorted ? localizeHref(`/meetings/${meeting.number}/sorting`) : null,
    minutesHref: signed ? localizeHref(`/meetings/${meeting.number}/minutes`) : null,
    summary: summaryOf(meeting, locale),
    report: await reportOf(meeting, locale),
    record: meeting.status === 'held' ? await shownRecord(meeting.number, locale) : null,
    recording: await shownRecording(meeting, locale)
  };
};

/** What leads on while the meeting is not over: its calendar entry, and a place at the reception where the programme has one. */
const linksBefore = (parts: readonly Part[], path: string, over: unknown) => {
  const received = parts.some(({ kind }) => kind === 'personal-reception');
  return {
    calendarHref: over ? null : localizeHref(`${path}.ics`),
    receptionHref: !over && received ? localizeHref(`${path}/reception`) : null
  };
};

const summaryOf = ({ summaryKk, summaryRu }: Meeting, locale: Locale) =>
  summaryKk !== null && summaryRu !== null ? inTwo(summaryKk, summaryRu, locale) : null;
