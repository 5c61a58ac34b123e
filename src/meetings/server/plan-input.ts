import { z } from 'zod';
import { FORMATS } from '#planning/index.ts';
import { findEntry, findPlanItem } from '#planning/server/index.ts';
import { refusedField, type Refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { findRegion, listDistricts } from '#registry/server/index.ts';
import type { MeetingKind, MeetingPlan } from '../meeting.ts';
import { faultOfPlanItem } from '../plan-item-rules.ts';
import { faultOfPlan } from '../plan-rules.ts';
import { holderPost } from './meeting.store.ts';

/** What the form of a plan sends, besides which meeting it is. */
export const planFields = {
  holder: field.id(),
  region: field.code(),
  district: field.optionalCode(),
  placeKk: field.text(300),
  placeRu: field.text(300),
  themeKk: field.text(300),
  themeRu: field.text(300),
  startsAt: field.localTime(),
  plannedMinutes: field.wholeNumber(15, 720),
  reportMinutes: field.wholeNumber(0, 720),
  format: z.enum(FORMATS),
  offScheduleReason: field.optionalText(1000),
  offScheduleReasonRu: field.optionalText(1000)
};

/** Why the meeting cannot be planned so, by the rules and by the registry; undefined when it can. */
export const faultOfWholePlan = async (
  tx: Tx,
  plan: MeetingPlan,
  ground: { kind: MeetingKind; body: string; entry: string | null; planItem: string | null; now: Temporal.Instant }
): Promise<Refused | undefined> => {
  const holder = await holderPost(tx, plan.holder);
  const entry = ground.entry === null ? null : ((await findEntry(ground.entry, tx)) ?? null);
  if (ground.entry !== null && entry === null) return refusedField('entry', 'unknown-entry');
  const item = ground.planItem === null ? null : ((await findPlanItem(ground.planItem, tx)) ?? null);
  if (ground.planItem !== null && item === null) return refusedField('planItem', 'unknown-plan-item');
  return (
    faultOfPlan(plan, { ...ground, holder, entry }) ?? faultOfPlanItem(plan, ground, item) ?? (await faultOfPlace(plan))
  );
};

/** Why there is no such place; undefined when there is. */
export const faultOfPlace = async ({
  region,
  district
}: Pick<MeetingPlan, 'region' | 'district'>): Promise<Refused | undefined> => {
  if (!(await findRegion(region))) return refusedField('region', 'unknown-region');
  if (district === null) return undefined;
  const districts = await listDistricts(region);
  return districts.some(({ id }) => id === district) ? undefined : refusedField('district', 'district-elsewhere');
};
