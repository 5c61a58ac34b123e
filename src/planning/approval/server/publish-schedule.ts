import { z } from 'zod';
import { publishing } from '#platform/event.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { freezeSchedule } from '../../server/freeze-schedule.ts';
import { lockSchedule } from '../../server/schedule.store.ts';
import { schedulePublished } from '../events.ts';
import { mayTakeStep } from '../step-permissions.ts';
import { takeStep } from './take-step.ts';

/** Makes the approved schedule public, frozen with its hash. From then on every change is a visible amendment and a version beside it. */
export const publishSchedule = command({
  name: 'publish-schedule',
  input: z.object({ year: field.wholeNumber(2000, 2100) }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: (actor, { status }) => mayTakeStep(actor, 'publish', status),
  async run({ input: { year }, subject: schedule, ...context }) {
    const step = await takeStep(context, schedule, 'publish');
    if (!step.ok) return step;
    const frozen = await freezeSchedule(context.tx, year);
    const published = schedulePublished(year);
    return accepted({ year }, frozen ? publishing(published, frozen) : published);
  }
});
