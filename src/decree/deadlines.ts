import type { Due, Norm, Term, TermSource, Trigger } from './norm.ts';
import { lastDayOf, type Period, periodCode, type PeriodKind, periodOf } from './periods.ts';
import { addWorkingDays, dayStatus, type DayStatus, isWorkingDay, lastWorkingDayBefore } from './working-days.ts';
import type { WorkingCalendar } from './working-days.ts';

/** One step of the arithmetic of a date, as a code with its parameters; messages have the words. Days are ISO text. */
export type DeadlineStep =
  | { readonly code: 'yearly-by'; readonly on: string; readonly source: TermSource }
  | { readonly code: 'day-of-next-month'; readonly period: string; readonly day: number; readonly source: TermSource }
  | { readonly code: 'period-end'; readonly period: string; readonly source: TermSource }
  | { readonly code: 'on-the-day'; readonly of: string; readonly source: TermSource }
  | { readonly code: 'days-before'; readonly days: number; readonly before: string; readonly source: TermSource }
  | { readonly code: 'days-after'; readonly days: number; readonly after: string; readonly source: TermSource }
  | {
      readonly code: 'working-days-after';
      readonly days: number;
      readonly after: string;
      readonly on: string;
      readonly source: TermSource;
    }
  | { readonly code: 'days-off-skipped'; readonly days: readonly string[] }
  | { readonly code: 'calendar-not-known'; readonly year: number }
  | { readonly code: 'falls-on-day-off'; readonly on: string; readonly status: DayStatus }
  | { readonly code: 'not-moved' }
  | { readonly code: 'warned-on'; readonly on: string };

/** By when, the day of the last warning, and how both were found. */
export type Deadline = {
  readonly dueOn: Temporal.PlainDate;
  readonly warnOn: Temporal.PlainDate;
  readonly steps: readonly DeadlineStep[];
};

type Counted = { readonly dueOn: Temporal.PlainDate; readonly steps: readonly DeadlineStep[] };

const PERIOD_OF_TRIGGER: Partial<Record<Trigger, PeriodKind>> = {
  'each-half-year': 'half-year',
  'each-quarter': 'quarter'
};

/** The period to which a duty that arose on this day belongs; a year for all but quarters and half-years. */
export const periodOfDuty = (trigger: Trigger, aroseOn: Temporal.PlainDate): Period =>
  periodOf(PERIOD_OF_TRIGGER[trigger] ?? 'year', aroseOn);

const daysOffBetween = (
  calendar: WorkingCalendar,
  after: Temporal.PlainDate,
  until: Temporal.PlainDate
): readonly string[] => {
  const days: string[] = [];
  for (let day = after.add({ days: 1 }); Temporal.PlainDate.compare(day, until) < 0; day = day.add({ days: 1 }))
    if (!isWorkingDay(calendar, day)) days.push(day.toString());
  return days;
};

const countWorkingDays = (
  days: number,
  source: TermSource,
  aroseOn: Temporal.PlainDate,
  calendar: WorkingCalendar
): Counted => {
  const dueOn = addWorkingDays(calendar, aroseOn, days);
  const skipped = daysOffBetween(calendar, aroseOn, dueOn);
  const [after, on] = [aroseOn.toString(), dueOn.toString()];
  const counted: DeadlineStep = { code: 'working-days-after', days, after, on, source };
  return { dueOn, steps: skipped.length > 0 ? [counted, { code: 'days-off-skipped', days: skipped }] : [counted] };
};

const count = (
  term: Term,
  source: TermSource,
  trigger: Trigger,
  aroseOn: Temporal.PlainDate,
  calendar: WorkingCalendar
): Counted => {
  const arose = aroseOn.toString();
  if ('workingDaysAfter' in term) return countWorkingDays(term.workingDaysAfter, source, aroseOn, calendar);
  if ('daysAfter' in term) {
    const days = term.daysAfter;
    return { dueOn: aroseOn.add({ days }), steps: [{ code: 'days-after', days, after: arose, source }] };
  }
  if ('daysBefore' in term) {
    const days = term.daysBefore;
    return { dueOn: aroseOn.subtract({ days }), steps: [{ code: 'days-before', days, before: arose, source }] };
  }
  if ('onTheDay' in term) return { dueOn: aroseOn, steps: [{ code: 'on-the-day', of: arose, source }] };
  return countPeriod(term, source, periodOfDuty(trigger, aroseOn));
};

const countPeriod = (
  term: Extract<Term, { yearlyBy: string } | { dayOfNextMonth: number } | { byPeriodEnd: true }>,
  source: TermSource,
  period: Period
): Counted => {
  if ('yearlyBy' in term) {
    const dueOn = Temporal.PlainDate.from(`${String(period.year).padStart(4, '0')}-${term.yearlyBy}`);
    return { dueOn, steps: [{ code: 'yearly-by', on: dueOn.toString(), source }] };
  }
  const end = lastDayOf(period);
  if ('byPeriodEnd' in term) return { dueOn: end, steps: [{ code: 'period-end', period: periodCode(period), source }] };

  const day = term.dayOfNextMonth;
  return {
    dueOn: end.add({ days: day }),
    steps: [{ code: 'day-of-next-month', period: periodCode(period), day, source }]
  };
};

const warn = (dueOn: Temporal.PlainDate, calendar: WorkingCalendar): Omit<Deadline, 'dueOn'> => {
  const unknown: DeadlineStep[] = calendar.years.has(dueOn.year)
    ? []
    : [{ code: 'calendar-not-known', year: dueOn.year }];
  if (isWorkingDay(calendar, dueOn)) return { warnOn: dueOn, steps: unknown };

  const warnOn = lastWorkingDayBefore(calendar, dueOn);
  return {
    warnOn,
    steps: [
      ...unknown,
      { code: 'falls-on-day-off', on: dueOn.toString(), status: dayStatus(calendar, dueOn) },
      { code: 'not-moved' },
      { code: 'warned-on', on: warnOn.toString() }
    ]
  };
};

/**
 * By when a duty must be done. `aroseOn` is the day of the meeting or of the risk, or any day of the period.
 * A deadline on a day off stands, for the decree does not move it; the last warning goes out on the last working day
 * before. Null where the norm has no term.
 */
export const deadlineOf = (
  { due, trigger }: { readonly due: Due; readonly trigger: Trigger },
  aroseOn: Temporal.PlainDate,
  calendar: WorkingCalendar
): Deadline | null => {
  if ('noTerm' in due) return null;
  const counted = count(due, due.source, trigger, aroseOn, calendar);
  const warned = warn(counted.dueOn, calendar);
  return { dueOn: counted.dueOn, warnOn: warned.warnOn, steps: [...counted.steps, ...warned.steps] };
};

/** Whether a deadline of this norm is the decree's own or our default. */
export const isOurDefault = ({ due }: Norm): boolean => due.source === 'our-default';
