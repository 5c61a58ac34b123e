import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { subscriptionConfirmed } from '../events.ts';
import { lockSubscriber, saveConfirmation } from './subscriber.store.ts';

/** Confirms an address by the token that was mailed to it. Whoever has the token may, and may again. */
export const confirmSubscription = command({
  name: 'confirm-subscription',
  input: z.object({ token: field.text(60) }),
  find: ({ tx, input }) => lockSubscriber(tx, 'confirmationHash', input.token),
  may: () => true,
  async run({ subject: { id, entry, confirmedAt }, now, tx }) {
    if (confirmedAt !== null) return accepted({ entry });
    await saveConfirmation(tx, id, now);
    return accepted({ entry }, subscriptionConfirmed(id, entry));
  }
});
