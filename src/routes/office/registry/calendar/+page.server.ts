import { dayStatus, isWorkingDay, type WorkingCalendar } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import { today } from '#platform/clock.ts';
import type { Locale } from '#platform/locale.ts';
import { dayAndMonth, fullDate, monthName, shortDate, weekdayHeads } from '#platform/words/index.ts';
import { type DayOff, nameOf } from '#registry/index.ts';
import { daysOffOf, workingCalendar } from '#registry/server/index.ts';
import { DAY_WORDS } from '#registry/ui/words.ts';
import * as pages from '../register-pages.server.ts';
import type { PageServerLoad } from './$types';

const daysOfYear = (year: number): Temporal.PlainDate[] => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, days) => first.add({ days }));
};

const yearOf = (text: string | null, current: number): number =>
  text && /^20\d\d$/.test(text) ? Number(text) : current;

/** Where a marked day leads: to its own form, a substitute's to the form of a new day; nowhere else who may not change it. */
const addressOf = (day: Temporal.PlainDate, own: boolean, mayChange: boolean): string => {
  if (!mayChange) return pages.registryHref(`/calendar?year=${day.year}`);
  return pages.registryHref(own ? `/calendar/${day.toString()}` : `/calendar/new?day=${day.toString()}`);
};

const markOf = (day: Temporal.PlainDate, own: DayOff | undefined, locale: Locale, mayChange: boolean) => ({
  date: day.toString(),
  href: addressOf(day, own !== undefined, mayChange),
  label: m.registry_day_label({
    day: fullDate(day, locale),
    what: own ? nameOf(own.names, locale) : m.registry_status_substitute()
  }),
  level: own ? (own.kind === 'moved-work' ? (4 as const) : (3 as const)) : (1 as const)
});

const isMarked = (day: Temporal.PlainDate, calendar: WorkingCalendar, own: ReadonlyMap<string, DayOff>): boolean =>
  own.has(day.toString()) || dayStatus(calendar, day) === 'substitute';

const doneWords = (done: string | null, locale: Locale): string | null => {
  if (done === null) return null;
  const days = done.split('.').slice(0, 20).map(pages.dayOf);
  const words = days.filter((day) => day !== undefined).map((day) => shortDate(day, locale));
  return words.length === 0 ? m.registry_done_no_days() : m.registry_done_days({ days: words.join(', ') });
};

export const load: PageServerLoad = async (event) => {
  const { mayChange } = pages.openRegister(event);
  const { locale, now } = event.locals;
  const { searchParams } = event.url;
  const on = today(now);
  const year = yearOf(searchParams.get('year'), on.year);
  const [calendar, daysOff] = await Promise.all([workingCalendar(), daysOffOf(year)]);
  const days = daysOfYear(year);
  const own = new Map(daysOff.map((dayOff) => [dayOff.day.toString(), dayOff]));
  const around = [year - 1, year, year + 1].filter((one) => one >= 2000 && one < 2100);
  return {
    year,
    today: on.toString(),
    done: doneWords(searchParams.get('done'), locale),
    working: days.filter((day) => isWorkingDay(calendar, day)).length,
    months: Array.from({ length: 12 }, (_, at) => monthName(at + 1, locale)),
    weekdays: weekdayHeads(locale),
    daysOff: days.filter((day) => !isWorkingDay(calendar, day)).map(String),
    marks: days
      .filter((day) => isMarked(day, calendar, own))
      .map((day) => markOf(day, own.get(day.toString()), locale, mayChange)),
    crumbs: pages.crumbs(pages.here(event, m.registry_calendar())),
    years: around.map((one) => ({
      href: pages.registryHref(`/calendar?year=${one}`),
      text: m.registry_year({ year: String(one) }),
      current: one === year
    })),
    adding: mayChange ? pages.registryHref('/calendar/new') : null,
    rows: daysOff.map((dayOff) => ({
      id: dayOff.day.toString(),
      text: dayAndMonth(dayOff.day, locale),
      href: mayChange ? pages.registryHref(`/calendar/${dayOff.day.toString()}`) : undefined,
      cells: [{ text: nameOf(dayOff.names, locale) }, { text: DAY_WORDS[dayOff.kind]() }, { text: dayOff.act ?? '' }]
    }))
  };
};
