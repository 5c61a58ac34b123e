import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { entryWithdrawn } from '../events.ts';
import { mayKeepEntriesOf } from '../permissions.ts';
import { isGiven, missingReason } from '../schedule.ts';
import { reasonFields } from './entry-input.ts';
import { insertAmendment, lockEntry, saveWithdrawal } from './schedule.store.ts';

/** Takes an entry out of the schedule. It stays visible as withdrawn, with the reason once the schedule was approved. */
export const withdrawEntry = command({
  name: 'withdraw-entry',
  input: z.object({ entry: field.id(), ...reasonFields }),
  find: ({ tx, input }) => lockEntry(tx, input.entry),
  may: (actor, entry) => mayKeepEntriesOf(actor, entry.body),
  async run({ input, subject, now, tx }) {
    const { entry, ...reason } = input;
    if (subject.withdrawnAt !== null) return refused('entry-withdrawn');
    const amends = subject.schedule.status === 'approved';
    if (amends && !isGiven(reason)) return missingReason(reason);
    await saveWithdrawal(tx, entry, now);
    if (amends && isGiven(reason)) await insertAmendment(tx, { entry, kind: 'withdrawn', ...reason, amendedAt: now });
    return accepted({ entry, year: subject.schedule.year }, entryWithdrawn(entry, subject.body));
  }
});
