import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { maySpeakFor } from '../../permissions.ts';
import { lockSchedule } from '../../server/schedule.store.ts';
import { agreedWithoutRemarks } from '../events.ts';
import { faultOfSpeaking } from '../remark.ts';
import { insertAgreement } from './approval.store.ts';
import { approvalOf } from './approval.views.ts';

/** A body or an akimat says that it has no remarks, or none any more. */
export const agreeWithoutRemarks = command({
  name: 'agree-without-remarks',
  input: z.object({ year: field.wholeNumber(2000, 2100), body: field.code() }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: (actor, _schedule, { body }) => maySpeakFor(actor, body),
  async run({ input: { year, body }, subject: schedule, now, tx }) {
    const fault = faultOfSpeaking(schedule.status);
    if (fault) return fault;
    const { voices } = await approvalOf(schedule, today(now), tx);
    const voice = voices.find((each) => each.body === body);
    if (!voice) return refused('not-asked-for-remarks');
    if (voice.open > 0) return refused('own-remarks-open');
    if (!(await insertAgreement(tx, schedule, body, now))) return refused('agreed-already');
    return accepted({ year }, agreedWithoutRemarks(year, body, schedule.round));
  }
});
