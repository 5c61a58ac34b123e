import { UPCOMING_DAYS } from '../control-filters.ts';
import type { JudgedRow } from '../control.ts';
import { withoutPrepared } from '../desk.ts';
import { openDuties } from './control.views.ts';
import { dutyPlaces, preparedActs } from './duty-places.views.ts';

/**
 * What becomes overdue within fourteen days unless it is done, of these bodies or of all, by the day due. What is on record
 * ahead of its day is not among it. Three queries, however many duties there are.
 */
export const upcomingDuties = async (
  bodies: readonly string[] | null,
  today: Temporal.PlainDate
): Promise<readonly JudgedRow[]> => {
  const open = await openDuties(bodies, today.add({ days: UPCOMING_DAYS }), today);
  return withoutPrepared(open, await preparedActs(await dutyPlaces(open)));
};
