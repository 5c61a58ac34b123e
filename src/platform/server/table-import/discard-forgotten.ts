import { z } from 'zod';
import { event } from '../../event.ts';
import { isSystem, type System } from '../../actor.ts';
import { accepted } from '../../result.ts';
import { command, nothingToFind } from '../command/command.ts';
import type { TimetableEntry } from '../jobs/subscription.ts';
import { lockForgotten, saveDiscarded } from './table-import.store.ts';

/** Our default: a brought table that nobody applied is kept for three months, for it may name people. */
const FORGOTTEN_AFTER_DAYS = 90;
/** What is left over goes the next night. */
const AT_ONCE = 200;

/** Discards the tables that were brought long ago and never applied: their cells are gone. Only the product itself does it. */
export const discardForgottenImports = command({
  name: 'discard-forgotten-imports',
  input: z.object({}),
  find: nothingToFind,
  may: isSystem,
  async run({ now, tx }) {
    const before = now.subtract({ hours: 24 * FORGOTTEN_AFTER_DAYS });
    const forgotten = await lockForgotten(tx, before, AT_ONCE);
    for (const { id } of forgotten) await saveDiscarded(tx, id, now);
    return accepted(
      { discarded: forgotten.length },
      ...forgotten.map(({ id, kind, body, year }) =>
        event('TableDiscarded', 'table-import', id, { kind, body, year, forgotten: true })
      )
    );
  }
});

const CLOCK: System = { kind: 'system', name: 'timetable' };

/** Every night: what was brought and left open for three months. */
export const importsTimetable: TimetableEntry = {
  name: 'discard-forgotten-imports',
  cron: '47 4 * * *',
  run: async () => {
    await discardForgottenImports(CLOCK, {});
  }
};
