import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { isLate } from '../../due-day.ts';
import { lockSchedule } from '../../server/schedule.store.ts';
import { scheduleSubmitted } from '../events.ts';
import { mayTakeStep } from '../step-permissions.ts';
import { takeStep } from './take-step.ts';

/** p(6,1): the agreed schedule goes to the Prime Minister's Chancellery, by 15 December of the year before; later it is marked late. */
export const submitSchedule = command({
  name: 'submit-schedule',
  input: z.object({ year: field.wholeNumber(2000, 2100), letter: field.optionalText(100) }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: (actor, { status }) => mayTakeStep(actor, 'submit', status),
  async run({ input: { year, letter }, subject: schedule, ...context }) {
    const step = await takeStep(context, schedule, 'submit', { letter });
    if (!step.ok) return step;
    const late = isLate('ScheduleSubmitted', year, today(context.now));
    return accepted({ year, late }, scheduleSubmitted(year, { body: step.body, late }));
  }
});
