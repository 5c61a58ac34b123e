import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { scheduleApproved } from '../events.ts';
import { mayApproveSchedule } from '../permissions.ts';
import { faultOfApproval } from '../schedule.ts';
import { countStanding, lockSchedule, saveApproval } from './schedule.store.ts';

/** p(4,3): the Government approves the schedule, by a document of a day. From then on every change is visible. */
export const approveSchedule = command({
  name: 'approve-schedule',
  input: z.object({ year: field.wholeNumber(2000, 2100), approvedOn: field.day(), document: field.text(300) }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: mayApproveSchedule,
  async run({ input, subject: schedule, now, tx }) {
    const { year, approvedOn, document } = input;
    const standing = await countStanding(tx, year);
    const fault = faultOfApproval(schedule, standing, approvedOn, today(now));
    if (fault) return fault;
    await saveApproval(tx, year, { approvedOn, document });
    return accepted({ year }, scheduleApproved(year, approvedOn, standing));
  }
});
