import type { DayStatus, WorkingCalendar } from '#decree/index.ts';
import type { Facts } from '#platform/event.ts';

/** A day whose status a change of the calendar changed. */
type ChangedDay = { readonly day: string; readonly was: DayStatus; readonly is: DayStatus };

const STATUSES: Readonly<Record<DayStatus, true>> = {
  working: true,
  'made-working': true,
  weekend: true,
  holiday: true,
  'day-off': true,
  substitute: true,
  'made-free': true
};

const isStatus = (text: string | undefined): text is DayStatus => text !== undefined && text in STATUSES;

const listOf = (facts: Facts, name: string): readonly string[] => {
  const value = facts[name];
  return Array.isArray(value) ? value : [];
};

/** The days that a `DayOffAdded`, `DayOffChanged` or `DayOffRemoved` made something else. */
export const daysChangedBy = (facts: Facts): readonly ChangedDay[] => {
  const [was, is] = [listOf(facts, 'was'), listOf(facts, 'is')];
  return listOf(facts, 'changed').flatMap((day, at): ChangedDay[] => {
    const [before, after] = [was[at], is[at]];
    return isStatus(before) && isStatus(after) ? [{ day, was: before, is: after }] : [];
  });
};

const isPlain = (status: DayStatus): boolean => status === 'working' || status === 'weekend';

/** The calendar as it would be had these days not been changed. */
export const calendarWithout = (calendar: WorkingCalendar, changed: readonly ChangedDay[]): WorkingCalendar => {
  const exceptions = new Map(calendar.exceptions);
  for (const { day, was } of changed)
    if (isPlain(was)) exceptions.delete(day);
    else exceptions.set(day, was);
  return { ...calendar, exceptions };
};
