import { calendarEventOf, type RowWords } from '../calendar-event.ts';
import type { ScheduleRow } from '../schedule-row.ts';
import { calendarFile, type CalendarHead } from './calendar-file.ts';

/** The schedule as an iCalendar feed. Lines of which only the month is known are left out: a calendar needs a day. */
export const scheduleCalendarFeed = (
  head: CalendarHead,
  rows: readonly ScheduleRow[],
  words: (row: ScheduleRow) => RowWords
): string =>
  calendarFile(
    head,
    rows.flatMap((row) => calendarEventOf(row, words(row)) ?? [])
  );
