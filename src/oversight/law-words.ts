import type { DayStatus, DutySubject, Obligation } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { periodName, shortDate } from '#platform/words/index.ts';

type Words = (params?: Record<string, never>, options?: { locale: Locale }) => string;

/** What a day is. */
export const DAY_STATUS_WORDS: Readonly<Record<DayStatus, Words>> = {
  working: m.law_status_working,
  'made-working': m.law_status_made_working,
  weekend: m.law_status_weekend,
  holiday: m.law_status_holiday,
  'day-off': m.law_status_day_off,
  substitute: m.law_status_substitute,
  'made-free': m.law_status_made_free
};

/** Of what a duty is: «2026 жылғы үшінші тоқсан», «встреча 18.03.2027, Абайская область». */
export const dutySubjectWords = (
  { about, aroseOn }: { about: DutySubject; aroseOn: Obligation['aroseOn'] },
  locale: Locale,
  region: (id: string) => string
): string => {
  if (about.kind === 'period') return periodName(about.period, locale);
  const place = { day: shortDate(aroseOn, locale), region: region(about.region) };
  return about.kind === 'meeting' ? m.law_of_meeting(place, { locale }) : m.law_of_risk(place, { locale });
};
