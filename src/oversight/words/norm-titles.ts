import type { Norm } from '#decree/index.ts';
import * as m from '#paraglide/messages.js';
import type { Locale } from '#platform/locale.ts';

type Words = (params?: Record<string, never>, options?: { locale: Locale }) => string;

/** What a norm is about in two or three words, for the head of a column; in the order of the decree, by its id. */
const TITLES: Readonly<Record<string, Words>> = {
  '1': m.law_group_scope,
  '1-1': m.control_norm_1_1,
  '1-2': m.control_norm_1_2,
  '1-3': m.control_norm_1_3,
  '1-4-1': m.control_norm_1_4_1,
  '1-4-2': m.control_norm_1_4_2,
  '1-4-3': m.control_norm_1_4_3,
  '1-4-4': m.control_norm_1_4_4,
  '1-4-5': m.control_norm_1_4_5,
  '1-4-6': m.control_norm_1_4_6,
  '1-4-7': m.control_norm_1_4_7,
  '1-5-1': m.control_norm_1_5_1,
  '1-5-2': m.control_norm_1_5_2,
  '1-5-3': m.control_norm_1_5_3,
  '1-6': m.control_norm_1_6,
  '1-7': m.control_norm_1_7,
  '1-8': m.control_norm_1_8,
  '2': m.control_norm_2,
  '3-1': m.control_norm_3_1,
  '3-2': m.control_norm_3_2,
  '4-1': m.control_norm_4_1,
  '4-2': m.control_norm_4_2,
  '4-3': m.control_norm_4_3,
  '4-4': m.control_norm_4_4,
  '5': m.control_norm_5,
  '6-1': m.control_norm_6_1,
  '6-2': m.control_norm_6_2,
  '6-3': m.control_norm_6_3,
  '7': m.law_title_control,
  '8': m.law_title_entry,
  'solutions-within-10-days': m.control_norm_solutions_within_10_days,
  'convenient-day-and-time': m.control_norm_convenient_day_and_time,
  'social-networks': m.control_norm_social_networks,
  'akims-of-all-levels': m.control_norm_akims_of_all_levels,
  'schedule-by-10-january': m.control_norm_schedule_by_10_january,
  'half-yearly-review': m.control_norm_half_yearly_review,
  'meeting-each-quarter': m.control_norm_meeting_each_quarter,
  'off-schedule-on-risk': m.control_norm_off_schedule_on_risk,
  'quarterly-summary': m.control_norm_quarterly_summary,
  'akimats-assist': m.control_norm_akimats_assist
};

/** The short title of a norm; its summary where it has none. */
export const normTitle = ({ id, summary }: Norm, locale: Locale): string =>
  TITLES[id]?.({}, { locale }) ?? summary[locale];
