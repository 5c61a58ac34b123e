import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { subscriptionEnded } from '../events.ts';
import { deleteSubscriber, lockSubscriber } from './subscriber.store.ts';

/** Ends a subscription by the token in any of its letters, and erases the address. */
export const endSubscription = command({
  name: 'end-subscription',
  input: z.object({ token: field.text(60) }),
  find: ({ tx, input }) => lockSubscriber(tx, 'endingHash', input.token),
  may: () => true,
  async run({ subject: { id, entry }, tx }) {
    await deleteSubscriber(tx, id);
    return accepted({ entry }, subscriptionEnded(id, entry));
  }
});
