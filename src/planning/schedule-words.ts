import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { dayAndMonth, legalDate, monthAndYear, monthName } from '#platform/words/index.ts';
import type { Amendment, Format, Precision } from './schedule.ts';
import type { Standing } from './schedule-row.ts';

type Words = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const FORMATS: Readonly<Record<Format, Words>> = {
  offline: m.planning_format_offline,
  online: m.planning_format_online,
  mixed: m.planning_format_mixed
};

const STANDINGS: Readonly<Record<Standing, Words>> = {
  planned: m.planning_standing_planned,
  announced: m.planning_standing_announced,
  postponed: m.planning_standing_postponed,
  live: m.planning_standing_live,
  held: m.planning_standing_held,
  cancelled: m.planning_standing_cancelled,
  withdrawn: m.planning_standing_withdrawn
};

const AMENDMENTS: Readonly<Record<Amendment['kind'], Words>> = {
  added: m.planning_amendment_added,
  amended: m.planning_amendment_amended,
  withdrawn: m.planning_amendment_withdrawn
};

type Tone = 'neutral' | 'accent' | 'sun' | 'kept' | 'late' | 'broken';

const TONES: Readonly<Record<Standing, Tone>> = {
  planned: 'neutral',
  announced: 'accent',
  postponed: 'late',
  live: 'sun',
  held: 'kept',
  cancelled: 'broken',
  withdrawn: 'broken'
};

/** How a meeting is held, in words. */
export const formatWords = (format: Format, locale: Locale): string => FORMATS[format]({}, { locale });

/** What became of an entry, in words. */
export const standingWords = (standing: Standing, locale: Locale): string => STANDINGS[standing]({}, { locale });

/** How the word of a standing looks: the sun for what happens now, a verdict for what is done or called off. */
export const standingTone = (standing: Standing): Tone => TONES[standing];

/** What was done to an entry, in words. */
export const amendmentWords = (kind: Amendment['kind'], locale: Locale): string => AMENDMENTS[kind]({}, { locale });

/** The date as far as it is set, with its year: a legal date, or month and year. */
export const plannedDate = (day: Temporal.PlainDate, precision: Precision, locale: Locale): string =>
  precision === 'month' ? monthAndYear(day, locale) : legalDate(day, locale);

/** The date without its year, for a table that names the year above. */
export const shortPlannedDate = (day: Temporal.PlainDate, precision: Precision, locale: Locale): string =>
  precision === 'month' ? monthName(day.month, locale) : dayAndMonth(day, locale);

/** A text that exists in the decree's two languages: readers of English get the state language. */
export const inTwo = (kk: string, ru: string, locale: Locale): { text: string; lang: 'kk' | 'ru' } =>
  locale === 'ru' ? { text: ru, lang: 'ru' } : { text: kk, lang: 'kk' };
