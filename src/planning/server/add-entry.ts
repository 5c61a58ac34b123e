import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { entryAdded } from '../events.ts';
import { mayKeepEntriesOf } from '../permissions.ts';
import { faultOfEntry, isGiven, missingReason } from '../schedule.ts';
import { entryTerms, faultInRegistry, reasonFields } from './entry-input.ts';
import { insertAmendment, insertEntry, lockSchedule } from './schedule.store.ts';

/** Puts an entry into a year's schedule; into an approved one only with a reason, which is shown. Returns its id. */
export const addEntry = command({
  name: 'add-entry',
  input: z.object({ year: field.wholeNumber(2000, 2100), body: field.code(), ...entryTerms, ...reasonFields }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: (actor, _schedule, input) => mayKeepEntriesOf(actor, input.body),
  async run({ input, subject: schedule, now, tx }) {
    const { year, reasonKk, reasonRu, ...terms } = input;
    const reason = { reasonKk, reasonRu };
    const amends = schedule.status === 'approved';
    if (amends && !isGiven(reason)) return missingReason(reason);
    const fault = faultOfEntry(schedule, terms, today(now)) ?? (await faultInRegistry(terms));
    if (fault) return fault;
    const entry = await insertEntry(tx, year, terms);
    if (amends && isGiven(reason)) await insertAmendment(tx, { entry, kind: 'added', ...reason, amendedAt: now });
    return accepted({ entry, year }, entryAdded(entry, terms));
  }
});
