import { type DayStatus, type DeadlineStep, lastDayOf, parsePeriod } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { fullDate, inCase, legalDate, periodName, weekdayName } from '#platform/words/index.ts';
import { dayRanges } from './day-ranges.ts';

type Step<Code extends DeadlineStep['code']> = Extract<DeadlineStep, { code: Code }>;

const plusDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** From which day is counted: «2026 жылғы 19 наурыздан»; Russian and English take the day as it is. */
const fromDay = (day: string, locale: Locale): string => {
  const legal = legalDate(day, locale);
  return locale === 'kk' ? inCase(legal, 'ablative') : legal;
};

const countedWords = (
  step: Step<'days-before'> | Step<'days-after'> | Step<'working-days-after'>,
  locale: Locale
): string => {
  const { days, source } = step;
  const from = fromDay(step.code === 'days-before' ? step.before : step.after, locale);
  if (step.code === 'days-before') {
    const on = legalDate(plusDays(step.before, -days), locale);
    return m.decree_step_days_before({ source, days, from, on }, { locale });
  }
  if (step.code === 'days-after') {
    const on = legalDate(plusDays(step.after, days), locale);
    return m.decree_step_days_after({ source, days, from, on }, { locale });
  }
  return m.decree_step_working_days_after({ source, days, from, on: legalDate(step.on, locale) }, { locale });
};

const endOf = (code: string): string => {
  const period = parsePeriod(code);
  if (!period) throw new RangeError(`Not a period: ${code}`);
  return lastDayOf(period).toString();
};

const periodWords = (step: Step<'period-end'> | Step<'day-of-next-month'>, locale: Locale): string => {
  const { source } = step;
  const [period, end] = [periodName(step.period, locale), endOf(step.period)];
  if (step.code === 'period-end')
    return m.decree_step_period_end({ source, period, on: legalDate(end, locale) }, { locale });
  const on = legalDate(plusDays(end, step.day), locale);
  return m.decree_step_day_of_next_month({ source, period, day: step.day, on }, { locale });
};

/** A day on which people work is never named as a day off. */
const DAYS_OFF = {
  working: undefined,
  'made-working': undefined,
  weekend: m.decree_step_falls_on_weekend,
  holiday: m.decree_step_falls_on_holiday,
  'day-off': m.decree_step_falls_on_day_off,
  substitute: m.decree_step_falls_on_substitute,
  'made-free': m.decree_step_falls_on_made_free
} as const satisfies Record<DayStatus, unknown>;

const dayOffWords = ({ on, status }: Step<'falls-on-day-off'>, locale: Locale): string =>
  DAYS_OFF[status]?.({ on: legalDate(on, locale), weekday: weekdayName(on, locale) }, { locale }) ?? '';

/** A step of the arithmetic of a date as one sentence: "10 January 2027 is a Sunday." Throws a RangeError on what is no period. */
export const stepWords = (step: DeadlineStep, locale: Locale): string => {
  switch (step.code) {
    case 'yearly-by':
      return m.decree_step_yearly_by({ source: step.source, on: legalDate(step.on, locale) }, { locale });
    case 'on-the-day':
      return m.decree_step_on_the_day({ source: step.source, on: legalDate(step.of, locale) }, { locale });
    case 'period-end':
    case 'day-of-next-month':
      return periodWords(step, locale);
    case 'days-before':
    case 'days-after':
    case 'working-days-after':
      return countedWords(step, locale);
    case 'days-off-skipped':
      return m.decree_step_days_off_skipped({ ranges: dayRanges(step.days, locale) }, { locale });
    case 'calendar-not-known':
      return m.decree_step_calendar_not_known({ year: step.year }, { locale });
    case 'falls-on-day-off':
      return dayOffWords(step, locale);
    case 'not-moved':
      return m.decree_step_not_moved({}, { locale });
    case 'warned-on':
      return m.decree_step_warned_on({ on: fullDate(step.on, locale) }, { locale });
  }
};
