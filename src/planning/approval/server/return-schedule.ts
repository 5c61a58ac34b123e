import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { lockSchedule } from '../../server/schedule.store.ts';
import { scheduleReturned } from '../events.ts';
import { mayTakeStep } from '../step-permissions.ts';
import { takeStep } from './take-step.ts';

/** Sends a schedule back to an earlier status, with the reason: whoever has it in hand may. */
export const returnSchedule = command({
  name: 'return-schedule',
  input: z.object({ year: field.wholeNumber(2000, 2100), reasonKk: field.text(1000), reasonRu: field.text(1000) }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: (actor, { status }) => mayTakeStep(actor, 'return', status),
  async run({ input: { year, reasonKk, reasonRu }, subject: schedule, ...context }) {
    const step = await takeStep(context, schedule, 'return', { reason: { kk: reasonKk, ru: reasonRu } });
    return step.ok ? accepted({ year }, scheduleReturned(year, schedule.status, step.to)) : step;
  }
});
