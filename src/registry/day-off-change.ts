import { refused, type Refused } from '#platform/result.ts';
import { type DayOff, dayOffRefusal } from './day-off.ts';

/** What is done to the calendar of days off. */
export type DayOffChange =
  | { readonly what: 'add' | 'change'; readonly dayOff: DayOff }
  | { readonly what: 'remove'; readonly day: Temporal.PlainDate };

/** The days off after the change, with the one it was about as it stands or last stood; or why it may not be made. */
export const changeOfDaysOff = (
  before: readonly DayOff[],
  change: DayOffChange
): { ok: true; dayOff: DayOff; after: readonly DayOff[] } | Refused => {
  const day = change.what === 'remove' ? change.day : change.dayOff.day;
  const known = before.find((one) => one.day.equals(day));
  if (change.what === 'remove')
    return known ? { ok: true, dayOff: known, after: before.filter((one) => one !== known) } : refused('not-found');

  if (change.what === 'change' && !known) return refused('not-found');
  const others = change.what === 'change' ? before.filter((one) => one !== known) : before;
  const { dayOff } = change;
  return dayOffRefusal(others, dayOff) ?? { ok: true, dayOff, after: [...others, dayOff] };
};
