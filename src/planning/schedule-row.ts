import { today } from '#platform/clock.ts';
import type { Amendment, Format, Precision, ScheduleEntry } from './schedule.ts';

/** The meeting an entry became. */
export type EntryMeeting = {
  number: string;
  status: 'announced' | 'live' | 'held' | 'cancelled';
  postponed: boolean;
  startsAt: Temporal.Instant;
  minutes: number;
  format: Format;
  placeKk: string;
  placeRu: string;
};

/** How an entry stands: the one word the schedule shows for it. */
export const STANDINGS = ['planned', 'announced', 'postponed', 'live', 'held', 'cancelled', 'withdrawn'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A line of the schedule: the entry with what became of it. `day` and `format` are the meeting's where there is one. */
export type ScheduleRow = {
  entry: string;
  body: string;
  region: string;
  district: string | null;
  plannedOn: Temporal.PlainDate;
  precision: Precision;
  format: Format;
  themeKk: string;
  themeRu: string;
  standing: Standing;
  meeting: EntryMeeting | null;
  amendments: readonly Amendment[];
};

/** What became of the meeting counts for more than that the entry was withdrawn. */
export const standingOf = (entry: Pick<ScheduleEntry, 'withdrawnAt'>, meeting: EntryMeeting | null): Standing => {
  if (meeting === null) return entry.withdrawnAt === null ? 'planned' : 'withdrawn';
  return meeting.status === 'announced' && meeting.postponed ? 'postponed' : meeting.status;
};

/** Will it, as far as is known, still take place, or has it? */
export const stands = (standing: Standing): boolean => standing !== 'cancelled' && standing !== 'withdrawn';

/** The line of an entry, by the day on which its meeting is now. */
export const rowOf = (entry: ScheduleEntry, meeting: EntryMeeting | null): ScheduleRow => ({
  entry: entry.id,
  body: entry.body,
  region: entry.region,
  district: entry.district,
  plannedOn: meeting ? today(meeting.startsAt) : entry.plannedOn,
  precision: meeting ? 'day' : entry.precision,
  format: meeting?.format ?? entry.format,
  themeKk: entry.themeKk,
  themeRu: entry.themeRu,
  standing: standingOf(entry, meeting),
  meeting,
  amendments: entry.amendments
});

/** Lines by day; those of which only the month is known stand after the days of that month. */
export const byDay = (one: ScheduleRow, other: ScheduleRow): number =>
  keyOf(one) < keyOf(other) ? -1 : Number(keyOf(one) > keyOf(other));

const keyOf = ({ plannedOn, precision, entry }: ScheduleRow): string =>
  `${precision === 'month' ? plannedOn.toString().slice(0, 7) + '-99' : plannedOn.toString()} ${entry}`;
