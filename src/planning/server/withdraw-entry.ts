import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { entryWithdrawn } from '../events.ts';
import { mayKeepEntriesOf, mayKeepSchedule } from '../permissions.ts';
import { isGiven, isPublished, missingReason } from '../schedule.ts';
import { faultOfChanging, published } from './changing.ts';
import { reasonFields, seenVersion } from './entry-input.ts';
import { insertAmendment, lockEntry, saveWithdrawal } from './schedule.store.ts';

/** Takes an entry out of the schedule. It stays visible as withdrawn, with the reason once the schedule was published. */
export const withdrawEntry = command({
  name: 'withdraw-entry',
  input: z.object({ entry: field.id(), version: seenVersion, ...reasonFields }),
  find: ({ tx, input }) => lockEntry(tx, input.entry),
  may: (actor, entry) => mayKeepEntriesOf(actor, entry.body) || mayKeepSchedule(actor),
  async run({ input, subject, actor, now, tx }) {
    const { entry, version, ...reason } = input;
    if (subject.withdrawnAt !== null) return refused('entry-withdrawn');
    const locked = faultOfChanging(actor, subject.body, subject.schedule);
    if (locked) return locked;
    if (version !== undefined && version !== subject.version) return refused('entry-changed-meanwhile');
    const amends = isPublished(subject.schedule);
    if (amends && !isGiven(reason)) return missingReason(reason);
    await saveWithdrawal(tx, entry, now);
    if (amends && isGiven(reason)) await insertAmendment(tx, { entry, kind: 'withdrawn', ...reason, amendedAt: now });
    const { year } = subject.schedule;
    return accepted({ entry, year }, await published(tx, subject.schedule, entryWithdrawn(entry, subject.body)));
  }
});
