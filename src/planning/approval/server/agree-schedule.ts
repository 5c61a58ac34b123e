import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { lockSchedule } from '../../server/schedule.store.ts';
import { scheduleAgreed } from '../events.ts';
import { mayTakeStep } from '../step-permissions.ts';
import { takeStep } from './take-step.ts';

/**
 * Says that the schedule is agreed: every remark has its answer. Before the term for remarks has passed, silent bodies are
 * passed over only knowingly (`early`).
 */
export const agreeSchedule = command({
  name: 'agree-schedule',
  input: z.object({ year: field.wholeNumber(2000, 2100), early: field.checked() }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: (actor, { status }) => mayTakeStep(actor, 'agree', status),
  async run({ input: { year, early }, subject: schedule, ...context }) {
    const step = await takeStep(context, schedule, 'agree', { early });
    return step.ok ? accepted({ year }, scheduleAgreed(year, step.silent)) : step;
  }
});
