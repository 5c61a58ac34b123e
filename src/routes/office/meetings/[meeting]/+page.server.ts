import { error, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '#paraglide/runtime.js';
import { canWatchBoard } from '#live/index.ts';
import type { Actor } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { localDateTime } from '#platform/words/index.ts';
import {
  deskActs,
  isMeetingNumber,
  mayPrepareMeetingsOf,
  mayReadDraftsOf,
  type Meeting,
  missingParts,
  partKindWords,
  PART_KINDS,
  PLATFORMS,
  platformWords
} from '#meetings/index.ts';
import * as meetings from '#meetings/server/index.ts';
import { registerNames } from '../../../register-names.server.ts';
import { newReceipt, submit } from '../../../submit.server.ts';
import { showMeeting } from '../../../shown-meeting.server.ts';
import {
  broadcastsOf,
  factsOf,
  hallsOf,
  historyOf,
  planOfMeeting,
  programmeOf
} from '../../../(public)/meetings/[meeting]/meeting-in-words.server.ts';
import { planChoices } from '../plan-choices.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** One meeting for those who prepare it: its plan, its programme, where it can be followed, and what can become of it. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const on = today(now);
  const found = await foundFor(event);
  const { meeting, parts } = found;
  const names = await registerNames(locale, on);
  const mayPrepare = mayPrepareMeetingsOf(actor, meeting.body);
  return {
    shown: showMeeting(meeting, names, locale),
    facts: factsOf(meeting, names, locale, await planOfMeeting(meeting, true)),
    offSchedule: meeting.kind === 'off-schedule',
    status: meeting.status,
    acts: mayPrepare ? deskActs(meeting.status) : [],
    maySummarise: mayPrepare && meeting.status === 'held',
    mayBroadcast: mayPrepare && meeting.status !== 'cancelled',
    missing: missingParts(parts).map((kind) => partKindWords(kind, locale)),
    values: valuesOf(meeting),
    choices: await planChoices([meeting.body], names, { locale, on }),
    partKinds: PART_KINDS.map((value) => ({ value, text: partKindWords(value, locale) })),
    platforms: PLATFORMS.map((value) => ({ value, text: platformWords(value, locale) })),
    programme: programmeOf(parts, meeting, locale),
    broadcasts: broadcastsOf(found, locale),
    halls: hallsOf(found, names, locale),
    history: historyOf(found.changes, locale),
    links: linksOf(meeting, actor),
    done: event.url.searchParams.get('done'),
    receipt: newReceipt(event)
  };
};

/** The meeting of the address, if there is one and the person may see it in the office. */
const foundFor = async ({ params, locals }: RequestEvent): Promise<meetings.MeetingPage> => {
  const number = params['meeting'] ?? '';
  const found = isMeetingNumber(number) ? await meetings.meetingPage(number) : undefined;
  if (!found) error(404);
  if (!mayReadDraftsOf(locals.actor, found.meeting.body)) error(403);
  return found;
};

const linksOf = (meeting: Meeting, actor: Actor) => {
  const { number, id, status } = meeting;
  const followed = status === 'announced' || status === 'live';
  return {
    public: status === 'draft' ? null : localizeHref(`/meetings/${number}`),
    board: followed && canWatchBoard(actor, meeting) ? localizeHref(`/office/live/${number}`) : null,
    questions: localizeHref(`/office/questions?meeting=${id}`)
  };
};

const valuesOf = (meeting: Meeting): Record<string, string> => ({
  meeting: meeting.id,
  holder: meeting.holder,
  region: meeting.region,
  district: meeting.district ?? '',
  placeKk: meeting.placeKk,
  placeRu: meeting.placeRu,
  themeKk: meeting.themeKk,
  themeRu: meeting.themeRu,
  startsAt: localDateTime(meeting.startsAt).slice(0, 16),
  plannedMinutes: String(meeting.plannedMinutes),
  reportMinutes: String(meeting.reportMinutes),
  format: meeting.format,
  offScheduleReason: meeting.offScheduleReason ?? '',
  offScheduleReasonRu: meeting.offScheduleReasonRu ?? '',
  summaryKk: meeting.summaryKk ?? '',
  summaryRu: meeting.summaryRu ?? ''
});

const back = (done: string) => ({
  to: ({ number }: { number: string }): string => `/office/meetings/${number}?done=${done}`
});

export const actions: Actions = {
  change: (event) => submit(event, meetings.changeMeeting, back('saved')),
  announce: (event) => submit(event, meetings.announceMeeting, back('announced')),
  postpone: (event) => submit(event, meetings.postponeMeeting, back('postponed')),
  cancel: (event) => submit(event, meetings.cancelMeeting, back('cancelled')),
  addPart: (event) => submit(event, meetings.addPart, back('saved')),
  removePart: (event) => submit(event, meetings.removePart, back('saved')),
  addBroadcast: (event) => submit(event, meetings.addBroadcast, back('saved')),
  removeBroadcast: (event) => submit(event, meetings.removeBroadcast, back('saved')),
  addHall: (event) => submit(event, meetings.addHall, back('saved')),
  removeHall: (event) => submit(event, meetings.removeHall, back('saved')),
  summarise: (event) => submit(event, meetings.summariseMeeting, back('saved'))
};
