import {
  type CalendarYear,
  dayStatus,
  type DayStatus,
  isWorkingDay,
  type WorkingCalendar,
  workingCalendar
} from '#decree/index.ts';
import { type Refused, refusedField } from '#platform/result.ts';
import type { Names } from './names.ts';

/**
 * A `holiday` on a weekend gives the next working day off, a `day-off` does not; `moved-rest` and `moved-work` are days
 * the Government moved by an act.
 */
export const DAY_OFF_KINDS = ['holiday', 'day-off', 'moved-rest', 'moved-work'] as const;
export type DayOffKind = (typeof DAY_OFF_KINDS)[number];

/** A day that differs from the plain week, as the register keeps it. */
export type DayOff = { day: Temporal.PlainDate; kind: DayOffKind; names: Names; act: string | null };

const isMoved = (kind: DayOffKind): kind is 'moved-rest' | 'moved-work' =>
  kind === 'moved-rest' || kind === 'moved-work';

const yearOf = (year: number, daysOff: readonly DayOff[]): CalendarYear => {
  const own = daysOff.filter(({ day }) => day.year === year);
  return {
    year,
    holidays: own.flatMap(({ day, kind }) =>
      isMoved(kind) ? [] : [{ on: day.toString(), kind, moves: kind === 'holiday' }]
    ),
    overrides: own.flatMap(({ day, kind }) =>
      isMoved(kind) ? [{ on: day.toString(), working: kind === 'moved-work' }] : []
    )
  };
};

/** The law's working calendar of the years that have days here. */
export const calendarOf = (daysOff: readonly DayOff[]): WorkingCalendar => {
  const years = [...new Set(daysOff.map(({ day }) => day.year))].toSorted((a, b) => a - b);
  return workingCalendar(years.map((year) => yearOf(year, daysOff)));
};

/** A day whose status a change of the calendar changed. */
export type ChangedDay = { day: string; was: DayStatus; is: DayStatus };

/** The days that are something else after the change than before, in their order: also the substitutes it moved. */
export const changedDays = (before: readonly DayOff[], after: readonly DayOff[]): readonly ChangedDay[] => {
  const [old, renewed] = [calendarOf(before), calendarOf(after)];
  const days = [...new Set([...old.exceptions.keys(), ...renewed.exceptions.keys()])].toSorted();
  return days
    .map((day) => ({ day, date: Temporal.PlainDate.from(day) }))
    .map(({ day, date }) => ({ day, was: dayStatus(old, date), is: dayStatus(renewed, date) }))
    .filter(({ was, is }) => was !== is);
};

/** A day the Government moved names the act that moved it, and is something else than it was. */
export const dayOffRefusal = (others: readonly DayOff[], { day, kind, act }: DayOff): Refused | undefined => {
  if (others.some((one) => one.day.equals(day))) return refusedField('day', 'day-taken');
  if (!isMoved(kind)) return undefined;
  if (act === null) return refusedField('act', 'required');
  const works = isWorkingDay(calendarOf(others), day);
  if (works && kind === 'moved-work') return refusedField('kind', 'already-working');
  return works || kind === 'moved-work' ? undefined : refusedField('kind', 'already-free');
};

/** Only a moved day keeps an act. */
export const actKept = (kind: DayOffKind, act: string | null): string | null => (isMoved(kind) ? act : null);
