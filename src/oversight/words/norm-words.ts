import type { Due, Role, TermSource, Trigger } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';
import { dayAndMonth, inCase } from '#platform/words/index.ts';
import type { PlainWords } from './plain-words.ts';

const ROLES: Readonly<Record<Role, PlainWords>> = {
  'central-body': m.decree_role_central_body,
  'first-head': m.decree_role_first_head,
  akimat: m.decree_role_akimat,
  'regional-akim': m.decree_role_regional_akim,
  government: m.decree_role_government,
  administration: m.decree_role_administration,
  'mass-media-body': m.decree_role_mass_media_body,
  'access-to-information-body': m.decree_role_access_to_information_body
};

const TRIGGERS: Readonly<Record<Trigger, PlainWords>> = {
  'each-year': m.decree_trigger_each_year,
  'each-half-year': m.decree_trigger_each_half_year,
  'each-quarter': m.decree_trigger_each_quarter,
  'meeting-planned': m.decree_trigger_meeting_planned,
  'meeting-held': m.decree_trigger_meeting_held,
  'risk-recorded': m.decree_trigger_risk_recorded,
  'high-risk': m.decree_trigger_high_risk,
  standing: m.decree_trigger_standing
};

const SOURCES: Readonly<Record<TermSource, PlainWords>> = {
  decree: m.decree_source_decree,
  'our-default': m.decree_source_our_default
};

/** Whose duty: «Орталық атқарушы орган», «Первый руководитель». */
export const roleWord = (role: Role, locale: Locale): string => ROLES[role]({}, { locale });

/** What makes the duty arise: «Тоқсан сайын», «Перед каждой встречей». */
export const triggerWord = (trigger: Trigger, locale: Locale): string => TRIGGERS[trigger]({}, { locale });

/** Whether the term is the decree's own or ours: «өз мерзіміміз», "our default". */
export const sourceWord = (source: TermSource, locale: Locale): string => SOURCES[source]({}, { locale });

/** "12-15" as it stands in a term: «15 желтоқсаннан», «15 декабря». The year is not said; a leap one has every day. */
const yearlyDay = (on: string, locale: Locale): string => {
  const day = dayAndMonth(`2024-${on}`, locale);
  return locale === 'kk' ? inCase(day, 'ablative') : day;
};

/** By when, in lower case: «15 желтоқсаннан кешіктірмей», «в течение 5 рабочих дней», "no term is named". */
export const termWords = (due: Due, locale: Locale): string => {
  if ('noTerm' in due) return m.decree_term_none({}, { locale });
  if ('yearlyBy' in due) return m.decree_term_yearly_by({ on: yearlyDay(due.yearlyBy, locale) }, { locale });
  if ('dayOfNextMonth' in due) return m.decree_term_day_of_next_month({ day: due.dayOfNextMonth }, { locale });
  if ('byPeriodEnd' in due) return m.decree_term_period_end({}, { locale });
  if ('onTheDay' in due) return m.decree_term_on_the_day({}, { locale });
  if ('daysBefore' in due) return m.decree_term_days_before({ days: due.daysBefore }, { locale });
  return 'daysAfter' in due
    ? m.decree_term_days_after({ days: due.daysAfter }, { locale })
    : m.decree_term_working_days_after({ days: due.workingDaysAfter }, { locale });
};
