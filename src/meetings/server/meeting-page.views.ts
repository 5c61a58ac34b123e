import { database } from '#platform/server/database/database.ts';
import type { Broadcast, Hall, Meeting, MeetingChange } from '../meeting.ts';
import type { Part } from '../part.ts';
import { findMeeting } from './meeting.views.ts';

/** A meeting with everything that hangs on it: programme and history in order of time, the main hall first. */
export type MeetingPage = {
  meeting: Meeting;
  parts: Part[];
  broadcasts: Broadcast[];
  halls: Hall[];
  changes: MeetingChange[];
};

/** All of one meeting by its number, also of a draft; undefined when there is none. Five queries. */
export const meetingPage = async (number: string): Promise<MeetingPage | undefined> => {
  const meeting = await findMeeting(number);
  if (!meeting) return undefined;
  const [parts, broadcasts, halls, changes] = await Promise.all([
    programme(meeting.id),
    broadcastsOf(meeting.id),
    hallsOf(meeting.id),
    historyOf(meeting.id)
  ]);
  return { meeting, parts, broadcasts, halls, changes };
};

const programme = (meeting: string): Promise<Part[]> =>
  database()
    .selectFrom('meetingParts')
    .select(['id', 'kind', 'titleKk', 'titleRu', 'startsAt', 'minutes', 'placeKk', 'placeRu'])
    .where('meeting', '=', meeting)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();

const broadcastsOf = (meeting: string): Promise<Broadcast[]> =>
  database()
    .selectFrom('broadcasts')
    .select(['id', 'platform', 'url', 'commentsOpen', 'titleKk', 'titleRu', 'aboutKk', 'aboutRu'])
    .where('meeting', '=', meeting)
    .orderBy('id')
    .execute();

/** The halls of a meeting, the main one first. */
export const hallsOf = (meeting: string): Promise<Hall[]> =>
  database()
    .selectFrom('halls')
    .select(['id', 'district', 'nameKk', 'nameRu', 'main'])
    .where('meeting', '=', meeting)
    .orderBy('main', 'desc')
    .orderBy('id')
    .execute();

const historyOf = (meeting: string): Promise<MeetingChange[]> =>
  database()
    .selectFrom('meetingChanges')
    .select(['kind', 'reasonKk', 'reasonRu', 'wasAt', 'nowAt', 'wasPlaceKk', 'wasPlaceRu', 'changedAt'])
    .where('meeting', '=', meeting)
    .orderBy('changedAt')
    .orderBy('id')
    .execute();
