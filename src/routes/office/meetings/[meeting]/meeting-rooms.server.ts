import { error } from '@sveltejs/kit';
import { isMeetingNumber, mayHostMeetings, mayReadDraftsOf, mayReadExchange, type Meeting } from '#meetings/index.ts';
import { akimatOf, findMeeting } from '#meetings/server/index.ts';
import type { Actor } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';

/** The rooms of a meeting in the office, each a page of its own, in the order of its tabs. */
export const ROOMS = [
  'meeting',
  'checklist',
  'time',
  'venue',
  'publicity',
  'exchange',
  'minutes',
  'recording',
  'sorting'
] as const;
export type Room = (typeof ROOMS)[number];

/** Rooms that open once the meeting was held. */
const AFTER: readonly Room[] = ['minutes', 'recording', 'sorting'];

/** A meeting with the akimat of its region and the rooms that the reader may enter. */
export type OpenMeeting = { meeting: Meeting; host: string | null; rooms: readonly Room[] };

/** Where a room is, without the language. */
export const roomPath = (number: string, room: Room): string => {
  const path = `/office/meetings/${number}`;
  if (room === 'meeting') return path;
  if (AFTER.includes(room)) return `${path}/${room}`;
  return room === 'checklist' ? `${path}/preparation` : `${path}/preparation/${room}`;
};

const mayEnter = (room: Room, actor: Actor, { body, status }: Meeting, host: string | null): boolean => {
  if (AFTER.includes(room) && status !== 'held') return false;
  if (mayReadDraftsOf(actor, body)) return true;
  if (room === 'venue') return host !== null && mayHostMeetings(actor, host);
  return room === 'exchange' && mayReadExchange(actor, body);
};

type Reader = { actor: Actor; now: Temporal.Instant };

/** The meeting of the address, if there is one and the reader may enter this room of it; without one, any. */
export const openMeeting = async (number: string, { actor, now }: Reader, room?: Room): Promise<OpenMeeting> => {
  const meeting = isMeetingNumber(number) ? await findMeeting(number) : undefined;
  if (!meeting) error(404);
  const host = (await akimatOf(meeting.region, today(now))) ?? null;
  const rooms = ROOMS.filter((one) => mayEnter(one, actor, meeting, host));
  if (room === undefined ? rooms.length === 0 : !rooms.includes(room)) error(403);
  return { meeting, host, rooms };
};
