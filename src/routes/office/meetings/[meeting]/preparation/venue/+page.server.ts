import {
  ACCESS,
  accessWords,
  EQUIPMENT,
  equipmentWords,
  LINK_RESULTS,
  linkResultWords,
  type Meeting,
  mayHostMeetings,
  mayPrepareMeetingsOf,
  type VenueAct,
  venueActs,
  type VenueVersion
} from '#meetings/index.ts';
import * as meetings from '#meetings/server/index.ts';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { localDateTime } from '#platform/words/index.ts';
import { nameOf } from '#registry/index.ts';
import { listPosts } from '#registry/server/index.ts';
import { type Choice, registerNames } from '../../../../../register-names.server.ts';
import { placeOf } from '../../../../../shown-meeting.server.ts';
import { newReceipt, submit } from '../../../../../submit.server.ts';
import { openMeeting } from '../../meeting-rooms.server.ts';
import { VENUE_TONES, venueInWords } from './shown-venue.server.ts';
import type { Actions, PageServerLoad } from './$types';

const LIVING = ['draft', 'announced'];

/** p(1,4,5): the agreement on place and video link, for both of its sides. */
export const load: PageServerLoad = async (event) => {
  const { locale, actor, now } = event.locals;
  const on = today(now);
  const { meeting, host } = await openMeeting(event.params.meeting, event.locals, 'venue');
  const names = await registerNames(locale, on);
  const { last, status, ...shown } = await venueInWords(meeting, { locale, names });
  const open = LIVING.includes(meeting.status) && host !== null;
  const holds = open && mayPrepareMeetingsOf(actor, meeting.body);
  const hosts = open && mayHostMeetings(actor, host);
  const from = status?.code ?? null;
  const acts: VenueAct[] = [...(holds ? venueActs(from, 'holder') : []), ...(hosts ? venueActs(from, 'host') : [])];
  return {
    ...shown,
    status: status && { ...status, tone: VENUE_TONES[status.code] },
    reopens: status?.code === 'agreed',
    place: placeOf(meeting, names, locale),
    parties: [names.body(meeting.body), host === null ? null : names.body(host)].filter((name) => name !== null),
    meeting: meeting.id,
    acts,
    mayTest: (holds || hosts || meeting.status === 'live') && shown.halls.length > 0,
    values: valuesOf(meeting, last),
    choices: {
      districts: names.districts.filter(({ region }) => region === meeting.region),
      access: ACCESS.map((value) => ({ value, text: accessWords(value, locale) })),
      equipment: EQUIPMENT.map((value) => ({ value, text: equipmentWords(value, locale) })),
      results: LINK_RESULTS.map((value) => ({ value, text: linkResultWords(value, locale) })),
      holderPosts: holds ? await postsOf(meeting.body, on, locale) : [],
      hostPosts: hosts ? await postsOf(host, on, locale) : []
    },
    clock: localDateTime(now).slice(0, 16),
    done: event.url.searchParams.get('done') === 'saved',
    receipt: newReceipt(event)
  };
};

const postsOf = async (body: string, on: Temporal.PlainDate, locale: Locale): Promise<Choice[]> =>
  (await listPosts({ on, body, page: 1 })).rows.map(({ id, titles }) => ({ value: id, text: nameOf(titles, locale) }));

const valuesOf = (meeting: Meeting, last: VenueVersion | null): Record<string, string> => {
  const { district, placeKk, placeRu } = last ?? meeting;
  return {
    seen: String(last?.version ?? 0),
    district: district ?? '',
    placeKk,
    placeRu,
    seats: last ? String(last.seats) : '',
    access: last?.access.join(',') ?? '',
    equipment: last?.equipment.join(',') ?? 'screen,microphones,camera',
    lineMbps: last?.lineMbps?.toString() ?? '',
    holderPost: last?.holderPost ?? meeting.holder,
    holderPhone: last?.holderPhone ?? '',
    hostPost: last?.hostPost ?? '',
    hostPhone: last?.hostPhone ?? ''
  };
};

const back = { to: ({ number }: { number: string }) => `/office/meetings/${number}/preparation/venue?done=saved` };

export const actions: Actions = {
  request: (event) => submit(event, meetings.requestVenue, back),
  changes: (event) => submit(event, meetings.askVenueChanges, back),
  agree: (event) => submit(event, meetings.agreeVenue, back),
  withdraw: (event) => submit(event, meetings.withdrawVenueRequest, back),
  test: (event) => submit(event, meetings.recordLinkTest, back)
};
