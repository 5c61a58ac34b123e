import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { today } from '#platform/clock.ts';
import { accepted, refused, type Result } from '#platform/result.ts';
import { command, type CommandContext, nothingToFind } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { meetingPlanned } from '../events.ts';
import { MEETING_KINDS, type MeetingPlan } from '../meeting.ts';
import { firstParts, type PartPlan, sameParts } from '../part.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';
import { entryIsTaken, insertMeeting, planItemIsTaken, takeMeetingNumber } from './meeting.store.ts';
import { previousMeeting } from './meeting.views.ts';
import { insertParts, partsOf } from './part.store.ts';
import { faultOfWholePlan, planFields } from './plan-input.ts';

/** What a new meeting is planned with. */
export const planMeetingInput = z.object({
  kind: z.enum(MEETING_KINDS),
  entry: field.optionalId(),
  planItem: field.optionalId(),
  body: field.code(),
  ...planFields,
  withParts: field.checked(),
  demo: field.checked()
});

/** Plans the meeting as part of a command of a later area, which asked whether its actor may: `mayPrepareMeetingsOf`. */
export const planMeetingWithin = async ({
  input,
  actor,
  now,
  tx
}: CommandContext<z.output<typeof planMeetingInput>>): Promise<Result<{ meeting: string; number: string }>> => {
  const { kind, entry, planItem, body, withParts, demo, ...plan } = input;
  if (entry !== null && (await entryIsTaken(tx, entry))) return refused('entry-has-meeting');
  if (planItem !== null && (await planItemIsTaken(tx, planItem))) return refused('plan-item-has-meeting');
  const fault = await faultOfWholePlan(tx, plan, { kind, body, entry, planItem, now });
  if (fault) return fault;
  const number = await takeMeetingNumber(tx, today(plan.startsAt).year);
  const meeting = await insertMeeting(tx, plan, {
    number,
    kind,
    body,
    entry,
    planItem,
    demo: demo && isSystem(actor)
  });
  if (withParts) await insertParts(tx, meeting, await partsToStartWith(tx, body, plan));
  return accepted({ meeting, number }, meetingPlanned(meeting, plan, { number, kind, body }));
};

/**
 * Plans a meeting as a draft and gives it its number. With `withParts` it starts with the programme of the body's last
 * meeting, or with a first one. `demo` counts only for the product itself.
 */
export const planMeeting = command({
  name: 'plan-meeting',
  input: planMeetingInput,
  find: nothingToFind,
  may: (actor, _nothing, input) => mayPrepareMeetingsOf(actor, input.body),
  run: planMeetingWithin
});

const partsToStartWith = async (tx: Tx, body: string, plan: MeetingPlan): Promise<PartPlan[]> => {
  const last = await previousMeeting({ body, before: plan.startsAt }, tx);
  const parts = last ? await partsOf(tx, last.id) : [];
  return last && parts.length > 0 ? sameParts(parts, last, plan) : firstParts(plan);
};
