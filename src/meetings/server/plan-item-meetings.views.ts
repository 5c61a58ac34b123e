import { database } from '#platform/server/database/database.ts';
import type { PlanItem } from '#planning/index.ts';
import { plannedMeetingsOf } from '#planning/server/index.ts';
import type { MeetingStatus } from '../meeting.ts';

/** The meeting that came of an item of a departmental plan. */
export type PlanItemMeeting = { number: string; status: MeetingStatus };

/** The meetings of these items, by item; of a cancelled one and the one after it, the one after it. One query. */
export const meetingsOfPlanItems = async (items: readonly string[]): Promise<ReadonlyMap<string, PlanItemMeeting>> => {
  if (items.length === 0) return new Map();
  const rows = await database()
    .selectFrom('meetings')
    .select(['planItem', 'number', 'status'])
    .where((eb) => eb('planItem', '=', eb.fn.any(eb.val(items))))
    .orderBy((eb) => eb('status', '=', 'cancelled'), 'desc')
    .orderBy('startsAt')
    .execute();
  return new Map(rows.flatMap(({ planItem, ...meeting }) => (planItem === null ? [] : [[planItem, meeting] as const])));
};

/** What the adopted plans of these bodies hold from this day on and nobody prepares yet. Two queries. */
export const openPlanItems = async (bodies: readonly string[], today: Temporal.PlainDate): Promise<PlanItem[]> => {
  const items = await plannedMeetingsOf(bodies, today);
  const meetings = await meetingsOfPlanItems(items.map(({ id }) => id));
  return items.filter(({ id }) => (meetings.get(id)?.status ?? 'cancelled') === 'cancelled');
};
