import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { entryAmended } from '../events.ts';
import { mayKeepEntriesOf, mayKeepSchedule } from '../permissions.ts';
import { faultOfEntry, isGiven, isPublished, missingReason } from '../schedule.ts';
import { faultOfChanging, published } from './changing.ts';
import { entryTerms, faultInRegistry, reasonFields, seenVersion } from './entry-input.ts';
import { insertAmendment, lockEntry, updateEntry } from './schedule.store.ts';

/**
 * Changes an entry. In a published schedule the change needs a reason and stays visible with what stood before. Refuses
 * `entry-changed-meanwhile` to whom has seen another version than the one that stands.
 */
export const amendEntry = command({
  name: 'amend-entry',
  input: z.object({ entry: field.id(), version: seenVersion, ...entryTerms, ...reasonFields }),
  find: ({ tx, input }) => lockEntry(tx, input.entry),
  may: (actor, entry) => mayKeepEntriesOf(actor, entry.body) || mayKeepSchedule(actor),
  async run({ input, subject: was, actor, now, tx }) {
    const { entry, version, reasonKk, reasonRu, ...changed } = input;
    const reason = { reasonKk, reasonRu };
    const terms = { ...changed, body: was.body };
    const amends = isPublished(was.schedule);
    if (was.withdrawnAt !== null) return refused('entry-withdrawn');
    const locked = faultOfChanging(actor, was.body, was.schedule);
    if (locked) return locked;
    if (version !== undefined && version !== was.version) return refused('entry-changed-meanwhile');
    if (amends && !isGiven(reason)) return missingReason(reason);
    const fault = faultOfEntry(was.schedule, terms, today(now)) ?? (await faultInRegistry(terms));
    if (fault) return fault;
    await updateEntry(tx, entry, terms);
    if (amends && isGiven(reason))
      await insertAmendment(tx, { entry, kind: 'amended', ...reason, amendedAt: now, was });
    const { year } = was.schedule;
    return accepted({ entry, year }, await published(tx, was.schedule, entryAmended(entry, terms, was)));
  }
});
