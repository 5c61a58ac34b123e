import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { sortingCancelled } from '../events.ts';
import { canSort } from '../permissions.ts';
import { lockToCancel, saveEnded } from './sorting.store.ts';

/** Nobody waits for this sorting any more: its thread ends within a second, and what stood before stands. It may be asked for again. */
export const cancelSorting = command({
  name: 'cancel-sorting',
  input: z.object({ sorting: field.id() }),
  find: ({ tx, input }) => lockToCancel(tx, input.sorting),
  may: canSort,
  async run({ tx, subject }) {
    await saveEnded(tx, subject.id, 'cancelled');
    return accepted({ sorting: subject.id }, sortingCancelled(subject.id));
  }
});
