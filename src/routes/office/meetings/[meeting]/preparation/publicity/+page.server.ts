import {
  CHANNELS,
  channelWords,
  mayPrepareMeetingsOf,
  type MeetingPublication,
  missingChannels,
  publicSince
} from '#meetings/index.ts';
import { publicationsOf, recordPublication, withdrawPublication } from '#meetings/server/index.ts';
import { localizeHref } from '#paraglide/runtime.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { legalDate, shortDate, sinceDay } from '#platform/words/index.ts';
import { newReceipt, submit } from '../../../../../submit.server.ts';
import { submitWithFiles } from '../../../../submit-with-files.server.ts';
import { openMeeting } from '../../meeting-rooms.server.ts';
import { textsOf } from './announcement.server.ts';
import type { Actions, PageServerLoad } from './$types';

const SIZES = ['A4', 'A3'] as const;

/** p(1,4,6): on which channels the meeting is public, the texts and the poster to make it so. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const { meeting } = await openMeeting(event.params.meeting, event.locals, 'publicity');
  const publications = await publicationsOf(meeting.id);
  const since = publicSince(publications);
  const announced = meeting.status !== 'draft' && meeting.status !== 'cancelled';
  return {
    meeting: meeting.id,
    draft: meeting.status === 'draft',
    complete: since && sinceDay(since, locale),
    missing: missingChannels(publications).map((channel) => channelWords(channel, locale)),
    channels: CHANNELS.map((channel) => ({
      channel,
      text: channelWords(channel, locale),
      records: publications.filter((one) => one.channel === channel).map((one) => recordOf(one, meeting.number, locale))
    })),
    mayRecord: announced && mayPrepareMeetingsOf(actor, meeting.body),
    choices: CHANNELS.map((value) => ({ value, text: channelWords(value, locale) })),
    texts: await textsOf(meeting, locale),
    posters: announced
      ? SIZES.map((size) => ({ size, href: localizeHref(`/meetings/${meeting.number}/poster.pdf?size=${size}`) }))
      : [],
    today: today(now).toString(),
    done: event.url.searchParams.get('done') === 'saved',
    receipt: newReceipt(event)
  };
};

const recordOf = (one: MeetingPublication, number: string, locale: Locale) => ({
  id: one.id,
  day: legalDate(one.publishedOn, locale),
  shortDay: shortDate(one.publishedOn, locale),
  url: one.url,
  place: one.place,
  absent: one.absent,
  note: one.note,
  photo: one.photo && `/office/meetings/${number}/preparation/files/${one.photo}`
});

const pageOf = (number: string): string => `/office/meetings/${number}/preparation/publicity?done=saved`;

export const actions: Actions = {
  record: (event) => submitWithFiles(event, recordPublication, { to: pageOf(event.params.meeting) }),
  withdraw: (event) => submit(event, withdrawPublication, { to: ({ number }) => pageOf(number) })
};
