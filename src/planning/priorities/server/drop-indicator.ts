import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { indicatorDropped } from '../events.ts';
import { mayPreparePriorities } from '../permissions.ts';
import { faultOfYear } from './priority-year.ts';
import { lockIndicator, saveDropped } from './indicators.store.ts';

/** Lets an imported indicator count no more. What was adopted with it keeps it. */
export const dropIndicator = command({
  name: 'drop-region-indicator',
  input: z.object({ indicator: field.id() }),
  find: ({ tx, input }) => lockIndicator(tx, input.indicator),
  may: (actor, { body }) => mayPreparePriorities(actor, body),
  async run({ subject: { id, body, year }, now, tx }) {
    const fault = faultOfYear(year, now);
    if (fault) return fault;
    await saveDropped(tx, id, now);
    return accepted({ body, year }, indicatorDropped({ body, year }, id));
  }
});
