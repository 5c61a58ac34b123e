import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { entryAdded } from '../events.ts';
import { mayKeepEntriesOf, mayKeepSchedule } from '../permissions.ts';
import { faultOfEntry, isGiven, isPublished, missingReason } from '../schedule.ts';
import { faultOfChanging, published } from './changing.ts';
import { entryTerms, faultInRegistry, reasonFields } from './entry-input.ts';
import { insertAmendment, insertEntry, lockSchedule } from './schedule.store.ts';

/** Puts an entry into a year's schedule; into a published one only with a reason, which is shown. Returns its id. */
export const addEntry = command({
  name: 'add-entry',
  input: z.object({ year: field.wholeNumber(2000, 2100), body: field.code(), ...entryTerms, ...reasonFields }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: (actor, _schedule, input) => mayKeepEntriesOf(actor, input.body) || mayKeepSchedule(actor),
  async run({ input, subject: schedule, actor, now, tx }) {
    const { year, reasonKk, reasonRu, ...terms } = input;
    const reason = { reasonKk, reasonRu };
    const amends = isPublished(schedule);
    const locked = faultOfChanging(actor, terms.body, schedule);
    if (locked) return locked;
    if (amends && !isGiven(reason)) return missingReason(reason);
    const fault = faultOfEntry(schedule, terms, today(now)) ?? (await faultInRegistry(terms));
    if (fault) return fault;
    const entry = await insertEntry(tx, year, terms);
    if (amends && isGiven(reason)) await insertAmendment(tx, { entry, kind: 'added', ...reason, amendedAt: now });
    return accepted({ entry, year }, await published(tx, schedule, entryAdded(entry, terms)));
  }
});
