import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { entryAmended } from '../events.ts';
import { mayKeepEntriesOf } from '../permissions.ts';
import { faultOfEntry, isGiven, missingReason } from '../schedule.ts';
import { entryTerms, faultInRegistry, reasonFields } from './entry-input.ts';
import { insertAmendment, lockEntry, updateEntry } from './schedule.store.ts';

/** Changes an entry. In an approved schedule the change needs a reason and stays visible with what stood before. */
export const amendEntry = command({
  name: 'amend-entry',
  input: z.object({ entry: field.id(), ...entryTerms, ...reasonFields }),
  find: ({ tx, input }) => lockEntry(tx, input.entry),
  may: (actor, entry) => mayKeepEntriesOf(actor, entry.body),
  async run({ input, subject: was, now, tx }) {
    const { entry, reasonKk, reasonRu, ...changed } = input;
    const reason = { reasonKk, reasonRu };
    const terms = { ...changed, body: was.body };
    if (was.withdrawnAt !== null) return refused('entry-withdrawn');
    const amends = was.schedule.status === 'approved';
    if (amends && !isGiven(reason)) return missingReason(reason);
    const fault = faultOfEntry(was.schedule, terms, today(now)) ?? (await faultInRegistry(terms));
    if (fault) return fault;
    await updateEntry(tx, entry, terms);
    if (amends && isGiven(reason))
      await insertAmendment(tx, { entry, kind: 'amended', ...reason, amendedAt: now, was });
    return accepted({ entry, year: was.schedule.year }, entryAmended(entry, terms, was));
  }
});
