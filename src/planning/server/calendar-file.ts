import ical, { ICalEventStatus, ICalCalendarMethod } from 'ical-generator';
import type { CalendarEvent, CalendarTime } from '../calendar-event.ts';

/** What a calendar program shows of the file, and where it may fetch it again. */
export type CalendarHead = { name: string; description: string; url: string; madeAt: Temporal.Instant };

const HOURS_BETWEEN_FETCHES = 6;

/** An iCalendar file (RFC 5545) of these events; times in UTC, so that every client shows them right. */
export const calendarFile = (head: CalendarHead, events: readonly CalendarEvent[]): string => {
  const calendar = ical({
    name: head.name,
    description: head.description,
    source: head.url,
    prodId: { company: 'Kezdesu', product: 'Schedule', language: 'KK' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: HOURS_BETWEEN_FETCHES * 3600
  });
  for (const { uid, at, status, title, place, description, url } of events)
    calendar.createEvent({
      id: uid,
      ...timesOf(at),
      stamp: new Date(head.madeAt.epochMilliseconds),
      status: ICalEventStatus[status],
      summary: title,
      location: place || null,
      description: description || null,
      url
    });
  return calendar.toString();
};

const timesOf = (at: CalendarTime): { start: Date; end?: Date; allDay: boolean } => {
  if ('day' in at) return { start: new Date(`${at.day.toString()}T00:00:00Z`), allDay: true };
  const end = at.startsAt.add({ minutes: at.minutes });
  return { start: new Date(at.startsAt.epochMilliseconds), end: new Date(end.epochMilliseconds), allDay: false };
};
