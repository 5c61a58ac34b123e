import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { LOCALES } from '#platform/locale.ts';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { findEntry } from '../../server/schedule.views.ts';
import { entrySubscribed } from '../events.ts';
import { faultOfSubscribing, takesSubscribers } from '../subscriber.ts';
import { keepSubscriber } from './subscriber.store.ts';

/**
 * Somebody leaves an e-mail to be told of an entry of the public schedule. Nothing is sent there but the letter that asks to
 * confirm it, until that is done. The answer never tells whether the address was known.
 */
export const subscribeToEntry = command({
  name: 'subscribe-to-entry',
  input: z.object({
    entry: field.id(),
    email: field.text(254).transform((text) => text.toLowerCase()),
    locale: z.enum(LOCALES),
    consent: field.checked()
  }),
  find: ({ tx, input }) => findEntry(input.entry, tx),
  may: () => true,
  async run({ input: { consent, ...kept }, subject: { schedule, entry }, now, tx }) {
    const fault = faultOfSubscribing({ email: kept.email, consent }, takesSubscribers(schedule, entry, today(now)));
    if (fault) return fault;
    const { id, confirmedAt } = await keepSubscriber(tx, kept, now);
    return confirmedAt === null
      ? accepted({ entry: entry.id }, entrySubscribed(id, entry.id))
      : accepted({ entry: entry.id });
  }
});
