import { today as dayOf } from '#platform/clock.ts';
import type { Refused } from '#platform/result.ts';
import type { CommandContext } from '#platform/server/command/command.ts';
import { countStanding } from '../../server/schedule.store.ts';
import type { Schedule, ScheduleStatus } from '../../schedule.ts';
import { faultOfStep, type StepAct, transitionFor } from '../schedule-path.ts';
import { bodyTakingStep } from '../step-permissions.ts';
import { isSilent } from '../voices.ts';
import { insertStep, saveStatus, type ScheduleChanges } from './approval.store.ts';
import { approvalOf } from './approval.views.ts';

/** What a step brings with it. */
export type StepTerms = {
  early?: boolean;
  letter?: string | null;
  reason?: { kk: string; ru: string };
  changes?: ScheduleChanges;
};

/** A step that was taken: whereto, for which body, and how many were silent. */
export type StepDone = { ok: true; to: ScheduleStatus; body: string | null; standing: number; silent: number };

/** Takes a step with a locked schedule by the table of `schedule-path.ts`, or says why not. The caller tells the journal. */
export const takeStep = async (
  { tx, actor, now }: Pick<CommandContext<unknown>, 'tx' | 'actor' | 'now'>,
  schedule: Schedule,
  act: StepAct,
  { early = false, letter = null, reason, changes = {} }: StepTerms = {}
): Promise<Refused | StepDone> => {
  const today = dayOf(now);
  const { remarks, voices } = await approvalOf(schedule, today, tx);
  const standing = await countStanding(tx, schedule.year);
  const silent = voices.filter(isSilent).length;
  const open = remarks.filter(({ answer }) => answer === null).length;
  const approvedOn = changes.approvedOn ?? null;
  const fault = faultOfStep(act, schedule, { standing, open, silent, early, today, approvedOn });
  const to = transitionFor(act, schedule.status)?.to;
  if (fault ?? !to) return fault ?? { ok: false, refusal: { reason: 'invalid' } };
  const body = bodyTakingStep(actor, act, schedule.status);
  await saveStatus(tx, schedule.year, to, changes);
  await insertStep(tx, {
    year: schedule.year,
    act,
    fromStatus: schedule.status,
    toStatus: to,
    takenAt: now,
    body,
    letter,
    reasonKk: reason?.kk ?? null,
    reasonRu: reason?.ru ?? null
  });
  return { ok: true, to, body, standing, silent };
};
