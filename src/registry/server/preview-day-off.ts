import type { WorkingCalendar } from '#decree/index.ts';
import { type Outcome, parseInput } from '#platform/server/command/command.ts';
import { calendarOf, type ChangedDay, changedDays } from '../day-off.ts';
import { changeOfDaysOff, type DayOffChange } from '../day-off-change.ts';
import { dayOffForm, dayOffOf, removedDayForm } from './day-off-fields.ts';
import { register } from './kept-register.ts';

/** What a change of the days off would do: the days that become something else, and the calendar before and after. */
export type DayOffPreview = {
  day: Temporal.PlainDate;
  changed: readonly ChangedDay[];
  before: WorkingCalendar;
  after: WorkingCalendar;
};

/** What the command of the same input would do to the calendar, or why it would be refused. Changes nothing. */
export const previewDayOff = async (what: DayOffChange['what'], raw: unknown): Promise<Outcome<DayOffPreview>> => {
  const asked = changeAsked(what, raw);
  if (!asked.ok) return asked;

  const { daysOff, calendar } = await register();
  const change = changeOfDaysOff(daysOff, asked.value);
  if (!change.ok) return change;
  const { dayOff, after } = change;
  return {
    ok: true,
    value: { day: dayOff.day, changed: changedDays(daysOff, after), before: calendar, after: calendarOf(after) }
  };
};

const changeAsked = (what: DayOffChange['what'], raw: unknown): Outcome<DayOffChange> => {
  if (what === 'remove') {
    const removed = parseInput(removedDayForm, raw);
    return removed.ok ? { ok: true, value: { what, day: removed.value.day } } : removed;
  }
  const given = parseInput(dayOffForm, raw);
  return given.ok ? { ok: true, value: { what, dayOff: dayOffOf(given.value) } } : given;
};
