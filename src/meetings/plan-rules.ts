import { maximumReportMinutes, reportFits } from '#decree/index.ts';
import type { Duty } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { refusedField, type Citation, type Refused } from '#platform/result.ts';
import { isApproved, isOnEntryDay, type Schedule, type ScheduleEntry } from '#planning/index.ts';
import type { MeetingKind, MeetingPlan } from './meeting.ts';

/** What a plan is checked against. `entry` is null where the kind needs none or none was found. */
export type PlanGround = {
  kind: MeetingKind;
  body: string;
  holder: { body: string; duty: Duty } | undefined;
  entry: { schedule: Schedule; entry: ScheduleEntry } | null;
  now: Temporal.Instant;
};

const HOLDERS: Readonly<Record<MeetingKind, { duties: readonly Duty[]; cites: Citation }>> = {
  scheduled: { duties: ['first-head'], cites: [1, 1] },
  departmental: { duties: ['deputy-head', 'agency-chair'], cites: [1, 4, 3] },
  'off-schedule': { duties: ['first-head'], cites: [1, 8] }
};

/** Why a meeting cannot be planned so; undefined when it can. */
export const faultOfPlan = (plan: MeetingPlan, ground: PlanGround): Refused | undefined =>
  faultOfTimes(plan, ground.now) ??
  faultOfHolder(ground) ??
  faultOfReason(plan, ground.kind) ??
  faultOfEntry(plan, ground);

/** p(1,3): a report of more than a quarter of the planned time is refused; so is a start that has passed. */
export const faultOfTimes = (
  plan: Pick<MeetingPlan, 'startsAt' | 'plannedMinutes' | 'reportMinutes'>,
  now: Temporal.Instant
): Refused | undefined => {
  if (Temporal.Instant.compare(plan.startsAt, now) <= 0) return refusedField('startsAt', 'time-passed');
  return faultOfReport(plan);
};

/** p(1,3): a report of more than a quarter of the planned time is refused. */
export const faultOfReport = (plan: Pick<MeetingPlan, 'plannedMinutes' | 'reportMinutes'>): Refused | undefined => {
  if (reportFits(plan.reportMinutes, plan.plannedMinutes)) return undefined;
  const params = { limit: maximumReportMinutes(plan.plannedMinutes) };
  return refusedField('reportMinutes', 'report-too-long', { params, cites: [1, 3] });
};

const faultOfHolder = ({ kind, body, holder }: PlanGround): Refused | undefined => {
  const { duties, cites } = HOLDERS[kind];
  if (holder?.body !== body) return refusedField('holder', 'holder-elsewhere');
  return duties.includes(holder.duty) ? undefined : refusedField('holder', `holder-of-${kind}`, { cites });
};

/** p(1,8): a meeting outside the schedule says why; no other has such a reason. */
const faultOfReason = (plan: MeetingPlan, kind: MeetingKind): Refused | undefined => {
  const reasons = { offScheduleReason: plan.offScheduleReason, offScheduleReasonRu: plan.offScheduleReasonRu };
  for (const [field, reason] of Object.entries(reasons)) {
    if (kind === 'off-schedule' && reason === null) return refusedField(field, 'reason-required', { cites: [1, 8] });
    if (kind !== 'off-schedule' && reason !== null) return refusedField(field, 'only-off-schedule');
  }
  return undefined;
};

/** p(4,3): a meeting by the schedule stands in the approved one, with the same body, region and day. */
const faultOfEntry = (plan: MeetingPlan, { kind, body, entry }: PlanGround): Refused | undefined => {
  if (kind !== 'scheduled') return entry === null ? undefined : refusedField('entry', 'only-scheduled');
  if (entry === null) return refusedField('entry', 'required');
  if (!isApproved(entry.schedule)) return refusedField('entry', 'schedule-not-approved', { cites: [4, 3] });
  if (entry.entry.withdrawnAt !== null) return refusedField('entry', 'entry-withdrawn');
  if (entry.entry.body !== body) return refusedField('entry', 'entry-of-other-body');
  if (entry.entry.region !== plan.region) return refusedField('region', 'not-as-scheduled', { cites: [4, 3] });
  if (!isOnEntryDay(entry.entry, today(plan.startsAt)))
    return refusedField('startsAt', 'not-as-scheduled', { cites: [4, 3] });
  return undefined;
};
