import { isEmailAddress } from '#platform/email-address.ts';
import { refused, refusedField, type Refused } from '#platform/result.ts';
import { isPublished, lastDayOf, type Schedule, type ScheduleEntry } from '../schedule.ts';

/** Can anything still happen to this entry of which one could be told? Published, standing, its day not passed. */
export const takesSubscribers = (
  schedule: Schedule,
  entry: Pick<ScheduleEntry, 'withdrawnAt' | 'plannedOn' | 'precision'>,
  today: Temporal.PlainDate
): boolean =>
  isPublished(schedule) && entry.withdrawnAt === null && Temporal.PlainDate.compare(today, lastDayOf(entry)) <= 0;

/** Why somebody cannot subscribe so; undefined when it can be. Without consent nothing is kept. */
export const faultOfSubscribing = (form: { email: string; consent: boolean }, takes: boolean): Refused | undefined => {
  if (!takes) return refused('entry-takes-no-subscribers');
  if (!isEmailAddress(form.email)) return refusedField('email', 'not-an-email');
  return form.consent ? undefined : refusedField('consent', 'consent-needed');
};

/** How long an address may wait for its confirmation. */
export const UNCONFIRMED_DAYS = 7;
/** How long after the entry's last day its subscribers are kept: a meeting may be postponed. */
export const KEPT_DAYS_AFTER = 60;
