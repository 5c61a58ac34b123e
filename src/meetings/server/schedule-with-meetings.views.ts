import { sql } from 'kysely';
import {
  byDay,
  type EntryMeeting,
  fits,
  rowOf,
  type Schedule,
  type ScheduleFilters,
  type ScheduleRow
} from '#planning/index.ts';
import { scheduleView } from '#planning/server/index.ts';
import { database } from '#platform/server/database/database.ts';

/** A year's schedule with what became of each entry; filtered and ordered by the day and format of now. */
export type ScheduleWithMeetings = { schedule: Schedule; rows: ScheduleRow[] };

/** The schedule of a year as the public sees it; null when the year is not open. Draft meetings are not shown. */
export const scheduleWithMeetings = async (
  year: number,
  filters: ScheduleFilters
): Promise<ScheduleWithMeetings | null> => {
  const [view, meetings] = await Promise.all([scheduleView(year), meetingsOfEntries(year)]);
  if (!view) return null;
  const rows = view.entries
    .map((entry) => rowOf(entry, meetings.get(entry.id) ?? null))
    .filter((row) => fits(filters, row))
    .toSorted(byDay);
  return { schedule: view.schedule, rows };
};

/** The meeting of each entry of the year; of a cancelled one and the one after it, the one after it. */
const meetingsOfEntries = async (year: number): Promise<Map<string, EntryMeeting>> => {
  const rows = await database()
    .selectFrom('meetings as m')
    .innerJoin('scheduleEntries as e', 'e.id', 'm.entry')
    .select(['e.id as entry', 'm.number', 'm.startsAt', 'm.plannedMinutes as minutes', 'm.format'])
    .select(['m.placeKk', 'm.placeRu'])
    .select(sql<EntryMeeting['status']>`m.status`.as('status'))
    .select(
      sql<boolean>`exists (select from meeting_changes c where c.meeting = m.id and c.kind = 'postponed')`.as(
        'postponed'
      )
    )
    .where('e.year', '=', year)
    .where('m.status', '<>', 'draft')
    .orderBy(sql`m.status <> 'cancelled'`)
    .orderBy('m.startsAt')
    .execute();
  return new Map(rows.map(({ entry, ...meeting }) => [entry, meeting]));
};

/** The draft that stands for an entry of these years: its number by the entry. For the office alone. */
export const draftsOfEntries = async (years: readonly number[]): Promise<Map<string, string>> => {
  const rows = await database()
    .selectFrom('meetings as m')
    .innerJoin('scheduleEntries as e', 'e.id', 'm.entry')
    .select(['e.id as entry', 'm.number'])
    .where('e.year', 'in', years)
    .where('m.status', '=', 'draft')
    .execute();
  return new Map(rows.map(({ entry, number }) => [entry, number]));
};
