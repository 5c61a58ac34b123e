import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { lockSchedule } from '../../server/schedule.store.ts';
import { scheduleSentForRemarks } from '../events.ts';
import { mayTakeStep } from '../step-permissions.ts';
import { takeStep } from './take-step.ts';

/** Sends a draft out: until the day named, bodies and akimats say what they think of it. A new round every time. */
export const sendForRemarks = command({
  name: 'send-for-remarks',
  input: z.object({ year: field.wholeNumber(2000, 2100), remarksDueOn: field.day() }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: (actor, { status }) => mayTakeStep(actor, 'send', status),
  async run({ input: { year, remarksDueOn }, subject: schedule, ...context }) {
    if (Temporal.PlainDate.compare(remarksDueOn, today(context.now)) < 0)
      return refusedField('remarksDueOn', 'day-passed');
    const round = schedule.round + 1;
    const step = await takeStep(context, schedule, 'send', { changes: { round, remarksDueOn } });
    return step.ok ? accepted({ year }, scheduleSentForRemarks(year, remarksDueOn, round)) : step;
  }
});
