import type { ScheduleRow, Standing } from './schedule-row.ts';

/** When something in a calendar is: a whole day, or from an instant for some minutes. */
export type CalendarTime = { day: Temporal.PlainDate } | { startsAt: Temporal.Instant; minutes: number };

/** Something for a reader's calendar. The same `uid` again replaces what the calendar had. */
export type CalendarEvent = {
  uid: string;
  at: CalendarTime;
  /** planned · certain · called off, as RFC 5545 says it */
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  title: string;
  place: string;
  description: string;
  url: string;
};

/** The words around a schedule's line, ready in one language. */
export type RowWords = Pick<CalendarEvent, 'title' | 'place' | 'description' | 'url'>;

const STATUS: Readonly<Record<Standing, CalendarEvent['status']>> = {
  planned: 'TENTATIVE',
  announced: 'CONFIRMED',
  postponed: 'CONFIRMED',
  live: 'CONFIRMED',
  held: 'CONFIRMED',
  cancelled: 'CANCELLED',
  withdrawn: 'CANCELLED'
};

/** The line in a reader's calendar; undefined while only the month is known. What is called off stays, as called off. */
export const calendarEventOf = (row: ScheduleRow, words: RowWords): CalendarEvent | undefined => {
  if (row.precision === 'month') return undefined;
  const at = row.meeting ? { startsAt: row.meeting.startsAt, minutes: row.meeting.minutes } : { day: row.plannedOn };
  return { uid: entryUid(row.entry), at, status: STATUS[row.standing], ...words };
};

/** The name of an entry in calendars: also of the meeting it becomes, so that the one replaces the other. */
export const entryUid = (entry: string): string => `${entry}@kezdesu`;
