import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { lockSchedule } from '../../server/schedule.store.ts';
import { variantMade } from '../events.ts';
import { bodyKeepingVariants, mayKeepVariants } from '../permissions.ts';
import { createVariant } from './variants.store.ts';

/** Begins a variant of a year by hand, with every wish in the tray. Returns its id. */
export const beginVariant = command({
  name: 'begin-variant',
  input: z.object({ year: field.wholeNumber(2000, 2100), name: field.text(120) }),
  find: ({ tx, input }) => lockSchedule(tx, input.year),
  may: mayKeepVariants,
  async run({ input, subject: schedule, actor, now, tx }) {
    if (schedule.status !== 'draft') return refused('variant-schedule-not-draft');
    const { year, name } = input;
    const madeBy = bodyKeepingVariants(actor);
    const variant = await createVariant(tx, { year, name, origin: 'hand', madeBy, madeAt: now, places: [] });
    return accepted({ variant, year }, variantMade(variant, { year, origin: 'hand', placed: 0 }));
  }
});
