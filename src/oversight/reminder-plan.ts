import { addWorkingDays, isWorkingDay, lastWorkingDayBefore, type WorkingCalendar } from '#decree/index.ts';
import type { Duty } from '#platform/actor.ts';

/** Whom a reminder reaches in the body whose duty it is. */
export type ReminderReader = 'desk' | 'head';

/** One reminder of a duty: so many days from the day due, negative before it. The code is kept with what was sent. */
export type ReminderStep = {
  readonly code: string;
  readonly days: number;
  readonly to: readonly ReminderReader[];
};

/** When who is reminded of a duty still open. Issue: 30, 7 and 1 days before and on the day; then the head. Our default. */
export const REMINDER_PLAN: readonly ReminderStep[] = [
  { code: '30-before', days: -30, to: ['desk'] },
  { code: '7-before', days: -7, to: ['desk'] },
  { code: '1-before', days: -1, to: ['desk', 'head'] },
  { code: 'on-the-day', days: 0, to: ['desk', 'head'] },
  { code: '1-after', days: 1, to: ['head'] },
  { code: '7-after', days: 7, to: ['head'] }
];

/** The posts behind a reader. A body in which nobody holds one of them is written to at its other reader. */
export const READERS: Readonly<Record<ReminderReader, readonly Duty[]>> = {
  desk: ['press-officer', 'controller'],
  head: ['first-head', 'agency-chair', 'akim']
};

/** A reminder that could not be sent on its day is sent within so many days after it, or never. */
export const CATCH_UP_DAYS = 7;

/** The working day of a step: what falls on a day off is said before it, and what is said afterwards on the next one. */
export const reminderDay = (
  { days }: Pick<ReminderStep, 'days'>,
  dueOn: Temporal.PlainDate,
  calendar: WorkingCalendar
): Temporal.PlainDate => {
  const day = dueOn.add({ days });
  if (isWorkingDay(calendar, day)) return day;
  return days > 0 ? addWorkingDays(calendar, day, 1) : lastWorkingDayBefore(calendar, day);
};

/**
 * The steps of a duty due on this day whose time has come and is not long past, the newest last. Of those not sent yet one
 * reminder is made. None on a day off.
 */
export const stepsDue = (
  dueOn: Temporal.PlainDate,
  today: Temporal.PlainDate,
  calendar: WorkingCalendar
): readonly ReminderStep[] => {
  if (!isWorkingDay(calendar, today)) return [];
  return REMINDER_PLAN.filter((step) => {
    const since = reminderDay(step, dueOn, calendar).until(today, { largestUnit: 'days' }).days;
    return since >= 0 && since <= CATCH_UP_DAYS;
  });
};

/** The farthest day due of which a step can fall on a day: longer than any row of days off. */
export const REMINDER_HORIZON_DAYS = 45;
