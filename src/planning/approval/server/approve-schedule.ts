import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { scheduleApproved } from '../../events.ts';
import { DOCUMENT_KINDS } from '../../schedule.ts';
import { documentNumber } from '../../server/document-number.ts';
import { lockSchedule } from '../../server/schedule.store.ts';
import { mayTakeStep } from '../step-permissions.ts';
import { takeStep } from './take-step.ts';

/** p(4,3): the Government approves the submitted schedule, by a document of a day. */
export const approveSchedule = command({
  name: 'approve-schedule',
  input: z.object({
    year: field.wholeNumber(2000, 2100),
    approvedOn: field.day(),
    documentKind: z.enum(DOCUMENT_KINDS),
    document: documentNumber
  }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: (actor, { status }) => mayTakeStep(actor, 'approve', status),
  async run({ input: { year, ...changes }, subject: schedule, ...context }) {
    const step = await takeStep(context, schedule, 'approve', { changes });
    return step.ok ? accepted({ year }, scheduleApproved(year, changes.approvedOn, step.standing)) : step;
  }
});
