import { z } from 'zod';
import { isSystem } from '#platform/actor.ts';
import { today as dayOf } from '#platform/clock.ts';
import { accepted } from '#platform/result.ts';
import { command, nothingToFind } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { subscribersForgotten } from '../events.ts';
import { deleteStaleSubscribers, deleteSubscribersOf } from './subscriber.store.ts';

/** Erases addresses that are needed no longer: of one entry whose meeting is over, or all that are stale. By the product alone. */
export const forgetSubscribers = command({
  name: 'forget-subscribers',
  input: z.object({ entry: field.optionalId() }),
  find: nothingToFind,
  may: isSystem,
  async run({ input: { entry }, now, tx }) {
    const today = dayOf(now);
    const count = entry ? await deleteSubscribersOf(tx, entry) : await deleteStaleSubscribers(tx, now, today);
    return count > 0 ? accepted({ count }, subscribersForgotten(today, count)) : accepted({ count });
  }
});
