import { type Actor, isStaff } from '#platform/actor.ts';
import { mayApproveSchedule, mayKeepSchedule, mayReceiveSchedule, maySubmitSchedule } from '../permissions.ts';
import type { ScheduleStatus } from '../schedule.ts';
import { type Party, type StepAct, TRANSITIONS, transitionFor } from './schedule-path.ts';

const PARTIES: Readonly<Record<Party, (actor: Actor) => boolean>> = {
  keeper: mayKeepSchedule,
  submitter: maySubmitSchedule,
  receiver: mayReceiveSchedule,
  approver: mayApproveSchedule
};

/** May the actor do this with a schedule of this status; of a status from which the act leads nowhere, with any? */
export const mayTakeStep = (actor: Actor, act: StepAct, status: ScheduleStatus): boolean => {
  const row = transitionFor(act, status);
  const rows = row ? [row] : TRANSITIONS.filter((each) => each.act === act);
  return rows.some(({ who }) => PARTIES[who](actor));
};

/** The body in whose name the actor takes the step; null for the product itself. */
export const bodyTakingStep = (actor: Actor, act: StepAct, status: ScheduleStatus): string | null =>
  isStaff(actor)
    ? (actor.posts.find((post) => mayTakeStep({ ...actor, posts: [post] }, act, status))?.body ?? null)
    : null;
