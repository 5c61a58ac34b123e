import { today } from '#platform/clock.ts';
import { refusedField, type Refused } from '#platform/result.ts';
import { type DepartmentalPlan, isAmended, isOnEntryDay, type PlanItem } from '#planning/index.ts';
import type { MeetingKind, MeetingPlan } from './meeting.ts';

/** p(1,4,3): why a meeting cannot come from this item of the departmental plan; undefined when it can, or names none. */
export const faultOfPlanItem = (
  plan: Pick<MeetingPlan, 'region' | 'startsAt'>,
  { kind, body }: { kind: MeetingKind; body: string },
  found: { plan: DepartmentalPlan; item: PlanItem } | null
): Refused | undefined => {
  if (found === null) return undefined;
  if (kind !== 'departmental') return refusedField('planItem', 'only-departmental');
  const { item } = found;
  if (item.body !== body || item.kind !== 'meeting') return refusedField('planItem', 'unknown-plan-item');
  if (!isAmended(found.plan)) return refusedField('planItem', 'plan-item-not-adopted', { cites: [1, 4, 3] });
  if (item.withdrawnAt !== null) return refusedField('planItem', 'plan-item-withdrawn');
  if (item.region !== null && item.region !== plan.region) return refusedField('region', 'not-as-planned');
  return isOnEntryDay(item, today(plan.startsAt)) ? undefined : refusedField('startsAt', 'not-as-planned');
};
