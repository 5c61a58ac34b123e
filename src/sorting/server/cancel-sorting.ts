import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { sortingCancelled } from '../events.ts';
import { canSort } from '../permissions.ts';
import { lockToCancel, saveCancelled } from './sorting.store.ts';

/** Nobody waits for this sorting any more: what it comes to is dropped. It may be asked for again. */
export const cancelSorting = command({
  name: 'cancel-sorting',
  input: z.object({ sorting: field.id() }),
  find: ({ tx, input }) => lockToCancel(tx, input.sorting),
  may: canSort,
  async run({ tx, subject }) {
    await saveCancelled(tx, subject.id);
    return accepted({ sorting: subject.id }, sortingCancelled(subject.id));
  }
});
