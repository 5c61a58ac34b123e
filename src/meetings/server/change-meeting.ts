import { z } from 'zod';
import { accepted, refusedField, type Refused, type Result } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { meetingChanged, meetingMoved } from '../events.ts';
import type { MeetingPlan } from '../meeting.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';
import { faultOfReport } from '../plan-rules.ts';
import { refusedIn } from '../status.ts';
import { insertChange, lockMeeting, updatePlan, type LockedMeeting } from './meeting.store.ts';
import { faultOfPlace, faultOfWholePlan, planFields } from './plan-input.ts';

type Reason = { reasonKk: string | null; reasonRu: string | null };

/**
 * Changes a draft freely within the rules. Of an announced meeting the time stays (it is postponed instead), and another
 * place needs a reason, which is shown.
 */
export const changeMeeting = command({
  name: 'change-meeting',
  input: z.object({
    meeting: field.id(),
    ...planFields,
    reasonKk: field.optionalText(1000),
    reasonRu: field.optionalText(1000)
  }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input, subject, now, tx }) {
    const { meeting: _id, reasonKk, reasonRu, ...plan } = input;
    if (subject.status === 'draft') return changeDraft(tx, subject, plan, now);
    if (subject.status === 'announced') return changeAnnounced(tx, subject, plan, { reasonKk, reasonRu }, now);
    return refusedIn(subject.status);
  }
});

type Changed = { meeting: string; number: string };

const changeDraft = async (
  tx: Tx,
  was: LockedMeeting,
  plan: MeetingPlan,
  now: Temporal.Instant
): Promise<Result<Changed>> => {
  const fault = await faultOfWholePlan(tx, plan, { ...was, now });
  if (fault) return fault;
  await updatePlan(tx, was.id, plan);
  return accepted({ meeting: was.id, number: was.number }, meetingChanged(was.id, plan));
};

const changeAnnounced = async (
  tx: Tx,
  was: LockedMeeting,
  plan: MeetingPlan,
  reason: Reason,
  now: Temporal.Instant
): Promise<Result<Changed>> => {
  const fault = faultOfAnnounced(was, plan) ?? (await faultOfPlace(plan));
  if (fault) return fault;
  const moved = isElsewhere(was, plan);
  if (moved && reason.reasonKk === null) return refusedField('reasonKk', 'reason-required');
  if (moved && reason.reasonRu === null) return refusedField('reasonRu', 'reason-required');
  await updatePlan(tx, was.id, plan);
  if (moved) {
    const before = { wasPlaceKk: was.placeKk, wasPlaceRu: was.placeRu };
    await insertChange(tx, was.id, { kind: 'moved', ...reason, ...before, changedAt: now });
  }
  const events = moved ? [meetingMoved(was.id)] : [];
  return accepted({ meeting: was.id, number: was.number }, meetingChanged(was.id, plan), ...events);
};

const isElsewhere = (was: MeetingPlan, plan: MeetingPlan): boolean =>
  was.placeKk !== plan.placeKk || was.placeRu !== plan.placeRu || was.district !== plan.district;

/** What the public was told stays: region, holder, reason and time. */
const faultOfAnnounced = (was: LockedMeeting, plan: MeetingPlan): Refused | undefined => {
  if (!was.startsAt.equals(plan.startsAt)) return refusedField('startsAt', 'postpone-instead');
  for (const told of ['region', 'holder', 'offScheduleReason', 'offScheduleReasonRu'] as const)
    if (was[told] !== plan[told]) return refusedField(told, 'announced-already');
  return faultOfReport(plan);
};
