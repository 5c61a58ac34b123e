import { today } from '#platform/clock.ts';
import {
  agreeSchedule,
  approveSchedule,
  publishSchedule,
  sendForRemarks,
  submitSchedule
} from '#planning/server/index.ts';
import { system } from './actors.ts';

/** Takes the draft of a year the whole way to the public at one instant; throws when a step is refused. */
export const publishDraft = async (
  year: number,
  at: Temporal.Instant,
  { approvedOn = today(at).toString(), document = '4' }: { approvedOn?: string; document?: string } = {}
): Promise<void> => {
  const of = { year: String(year) };
  const steps = [
    () => sendForRemarks(system, { ...of, remarksDueOn: today(at).toString() }, { at }),
    () => agreeSchedule(system, { ...of, early: 'on' }, { at }),
    () => submitSchedule(system, of, { at }),
    () => approveSchedule(system, { ...of, approvedOn, documentKind: 'resolution', document }, { at }),
    () => publishSchedule(system, of, { at })
  ];
  for (const step of steps) {
    const outcome = await step();
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  }
};
