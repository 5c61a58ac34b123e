import { today } from '#platform/clock.ts';
import { addEntry, approveSchedule, createSchedule } from '#planning/server/index.ts';
import type { PlannedMeeting } from '../year.ts';
import { act } from './act.ts';

/** The earlier of two instants. */
const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) < 0 ? a : b;

const noon = (date: string): Temporal.Instant => Temporal.Instant.from(`${date}T12:00:00+05:00`);

const yearOf = ({ startsAt }: PlannedMeeting): number => today(startsAt).year;

/** Opens, fills and approves the schedule of each year, by the decree's days where they lie in the past. Returns each meeting's entry. */
export const fillSchedules = async (
  meetings: readonly PlannedMeeting[],
  now: Temporal.Instant
): Promise<Map<PlannedMeeting, string>> => {
  const entries = new Map<PlannedMeeting, string>();
  for (const year of [...new Set(meetings.map(yearOf))].toSorted()) {
    const drafted = earlier(noon(`${year - 1}-11-25`), now.subtract({ hours: 48 }));
    await act(createSchedule, { year: String(year) }, drafted);
    for (const meeting of meetings.filter((each) => yearOf(each) === year)) {
      entries.set(meeting, (await act(addEntry, entryOf(meeting, year), drafted)).entry);
    }
    const approved = earlier(noon(`${year}-01-08`), now.subtract({ hours: 24 }));
    const approvedOn = today(approved).toString();
    await act(approveSchedule, { year: String(year), approvedOn, document: `№ ${year % 100}-Д` }, approved);
  }
  return entries;
};

const entryOf = ({ body, region, startsAt, format, theme }: PlannedMeeting, year: number) => ({
  year: String(year),
  body,
  region,
  plannedOn: today(startsAt).toString(),
  precision: 'day' as const,
  format,
  themeKk: theme.kk,
  themeRu: theme.ru
});
