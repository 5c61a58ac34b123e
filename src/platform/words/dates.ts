import type { Locale } from '../locale.ts';
import { MONTHS, MONTHS_AFTER_DAY, SHORT_WEEKDAYS, WEEKDAYS } from './calendar-names.ts';
import { type Day, dayOfWeek, type DayParts, dayParts } from './iso-day.ts';

const nameAt = (names: readonly string[], numberFromOne: number): string => names[numberFromOne - 1] ?? '';
const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The month alone, 1 to 12: «желтоқсан», «декабрь», "December". */
export const monthName = (month: number, locale: Locale): string => nameAt(MONTHS[locale], month);

/** The day of the week: «сейсенбі», «вторник», "Tuesday". */
export const weekdayName = (day: Day, locale: Locale): string => nameAt(WEEKDAYS[locale], dayOfWeek(day));

/** Seven short names for the head of a calendar, Monday first. */
export const weekdayHeads = (locale: Locale): readonly string[] => SHORT_WEEKDAYS[locale];

const dayWithMonth = ({ day, month }: DayParts, locale: Locale): string =>
  `${day} ${nameAt(MONTHS_AFTER_DAY[locale], month)}`;

const withYear = (dayAndMonthText: string, year: number, locale: Locale): string => {
  if (locale === 'kk') return `${year} жылғы ${dayAndMonthText}`;
  return locale === 'ru' ? `${dayAndMonthText} ${year} года` : `${dayAndMonthText} ${year}`;
};

/** Without the year: «15 желтоқсан», «15 декабря», "15 December". */
export const dayAndMonth = (day: Day, locale: Locale): string => dayWithMonth(dayParts(day), locale);

/** The form of legal texts: «2026 жылғы 15 желтоқсан», «15 декабря 2026 года», "15 December 2026". */
export const legalDate = (day: Day, locale: Locale): string =>
  withYear(dayAndMonth(day, locale), dayParts(day).year, locale);

/** With the day of the week: «2026 жылғы 15 желтоқсан, сейсенбі», «вторник, 15 декабря 2026 года». */
export const fullDate = (day: Day, locale: Locale): string => {
  const weekday = weekdayName(day, locale);
  return locale === 'kk' ? `${legalDate(day, locale)}, ${weekday}` : `${weekday}, ${legalDate(day, locale)}`;
};

/** For tables: «15.12.2026»; in English "15 Dec 2026", for figures alone are read in two ways there. */
export const shortDate = (day: Day, locale: Locale): string => {
  const parts = dayParts(day);
  if (locale === 'en') return `${parts.day} ${monthName(parts.month, 'en').slice(0, 3)} ${parts.year}`;
  return `${twoDigits(parts.day)}.${twoDigits(parts.month)}.${parts.year}`;
};

/** «2026 жылғы желтоқсан», «декабрь 2026 года», "December 2026". Takes any day of the month, or "2026-12". */
export const monthAndYear = (day: Day, locale: Locale): string => {
  const text = String(day);
  const { month, year } = dayParts(text.length === 7 ? `${text}-01` : text);
  return withYear(monthName(month, locale), year, locale);
};

/** From one day to another, what they share said once: «2026 жылғы 10–12 маусым», «28 июня – 2 июля 2026 года». */
export const dateRange = (first: Day, last: Day, locale: Locale): string => {
  const [from, to] = [dayParts(first), dayParts(last)];
  if (from.year !== to.year) return `${legalDate(first, locale)} – ${legalDate(last, locale)}`;
  if (from.month !== to.month)
    return withYear(`${dayWithMonth(from, locale)} – ${dayWithMonth(to, locale)}`, to.year, locale);
  if (from.day === to.day) return legalDate(first, locale);
  return withYear(`${from.day}–${dayWithMonth(to, locale)}`, to.year, locale);
};
