import { database } from '../database/database.ts';
import { now } from '../system-clock.ts';

/**
 * Sends a letter about these things unless it left before: `send` is given the keys that no letter carried yet, and is not
 * called when there are none. What left is remembered with the commit; what failed is forgotten and tried again. Two at once:
 * the second waits and finds nothing new.
 */
export const sendOnce = (keys: readonly string[], send: (fresh: ReadonlySet<string>) => Promise<void>): Promise<void> =>
  database()
    .transaction()
    .execute(async (tx) => {
      if (keys.length === 0) return;
      const sentAt = now();
      const inserted = await tx
        .insertInto('sentLetters')
        .values([...new Set(keys)].toSorted().map((key) => ({ key, sentAt })))
        .onConflict((conflict) => conflict.doNothing())
        .returning('key')
        .execute();
      if (inserted.length > 0) await send(new Set(inserted.map(({ key }) => key)));
    });
