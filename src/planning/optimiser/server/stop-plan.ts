import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { planStopAsked } from '../events.ts';
import { maySetPlan } from '../permissions.ts';
import { lockUnfinishedRun, saveStopAsked } from './plan-runs.store.ts';

/** Asks a search to stop; the best plan found so far becomes its variant. */
export const stopPlan = command({
  name: 'stop-plan',
  input: z.object({ run: field.id() }),
  find: ({ tx, input }) => lockUnfinishedRun(tx, input.run),
  may: maySetPlan,
  async run({ tx, input: { run }, subject, now }) {
    const value = { run, year: subject.year };
    if (subject.stopAskedAt !== null) return accepted(value);
    await saveStopAsked(tx, run, now);
    return accepted(value, planStopAsked(run));
  }
});
