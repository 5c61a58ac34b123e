import { today } from '#platform/clock.ts';
import {
  addEntry,
  agreeSchedule,
  approveSchedule,
  createSchedule,
  publishSchedule,
  sendForRemarks,
  submitSchedule
} from '#planning/server/index.ts';
import { submittedBy } from '../proposing.ts';
import { type PlannedMeeting, scheduleStands } from '../year.ts';
import { act } from './act.ts';
import { fillRemarks } from './schedule-remarks.ts';

/** The earlier of two instants. */
const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) < 0 ? a : b;

const noon = (date: string): Temporal.Instant => Temporal.Instant.from(`${date}T12:00:00+05:00`);

const yearOf = ({ startsAt }: PlannedMeeting): number => today(startsAt).year;

/**
 * Opens and fills the schedule of each year, and takes it by the decree's days the way to the public: the next year's is still a
 * draft until its time comes, with what bodies added by hand that have not
 * proposed yet. Returns each meeting's entry.
 */
export const fillSchedules = async (
  meetings: readonly PlannedMeeting[],
  bodies: readonly string[],
  now: Temporal.Instant
): Promise<Map<PlannedMeeting, string>> => {
  const entries = new Map<PlannedMeeting, string>();
  for (const year of [...new Set(meetings.map(yearOf))].toSorted()) {
    const drafted = earlier(noon(`${year - 1}-11-20`), now.subtract({ hours: 90 }));
    await act(createSchedule, { year: String(year) }, drafted);
    const planned = scheduleStands(year, today(now)) ? new Set<string>() : submittedBy(year, bodies, today(now));
    for (const meeting of meetings.filter((each) => yearOf(each) === year && !planned.has(each.body))) {
      entries.set(meeting, (await act(addEntry, entryOf(meeting, year), drafted)).entry);
    }
    if (scheduleStands(year, today(now))) await takeTheWay(year, now);
  }
  return entries;
};

/** The day of each step as it usually is; where that lies ahead, so many hours ago. One year's was submitted late. */
const takeTheWay = async (year: number, now: Temporal.Instant): Promise<void> => {
  const of = { year: String(year) };
  const at = (day: string, hours: number): Temporal.Instant => earlier(noon(day), now.subtract({ hours }));
  const current = today(now).year;
  const sent = at(`${year - 1}-11-25`, 80);
  await act(sendForRemarks, { ...of, remarksDueOn: today(sent.add({ hours: 24 * 10 })).toString() }, sent);
  if (year === current) await fillRemarks(year, sent, at(`${year - 1}-12-07`, 60));
  await act(agreeSchedule, { ...of, early: 'on' }, at(`${year - 1}-12-09`, 50));
  const letter = `${20 + (year % 7)}-${100 + (year % 100)}`;
  await act(submitSchedule, { ...of, letter }, at(`${year - 1}-12-${year === current - 1 ? 18 : 14}`, 40));
  const approved = at(`${year}-01-08`, 30);
  const document = { documentKind: 'resolution', document: String(year % 100) } as const;
  await act(approveSchedule, { ...of, ...document, approvedOn: today(approved).toString() }, approved);
  await act(publishSchedule, of, at(`${year}-01-09`, 24));
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
