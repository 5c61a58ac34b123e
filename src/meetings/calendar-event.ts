import { type CalendarEvent, entryUid, type RowWords } from '#planning/index.ts';
import type { Meeting } from './meeting.ts';

/** The meeting in a reader's calendar, under the name of its schedule entry where it has one. */
export const calendarEventOfMeeting = (
  meeting: Pick<Meeting, 'id' | 'entry' | 'startsAt' | 'plannedMinutes' | 'status'>,
  words: RowWords
): CalendarEvent => ({
  uid: entryUid(meeting.entry ?? meeting.id),
  at: { startsAt: meeting.startsAt, minutes: meeting.plannedMinutes },
  status: meeting.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
  ...words
});
