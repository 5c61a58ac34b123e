import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { periodOpened } from '../events.ts';
import { maySetPlan } from '../permissions.ts';
import { lockClosedPeriod, saveOpening } from './plan-settings.store.ts';

/** Opens closed days again. */
export const openPeriod = command({
  name: 'open-period',
  input: z.object({ period: field.id() }),
  find: ({ tx, input }) => lockClosedPeriod(tx, input.period),
  may: maySetPlan,
  async run({ tx, input: { period }, subject: { year }, now }) {
    await saveOpening(tx, period, now);
    return accepted({ year, period }, periodOpened(period));
  }
});
