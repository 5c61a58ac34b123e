import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { variantMade } from '../events.ts';
import { bodyKeepingVariants, mayKeepVariants } from '../permissions.ts';
import { copyPlaces, createVariant, lockVariant } from './variants.store.ts';

/** Copies a variant, also a dropped one, with its places and locks under a new name. Returns the copy's id. */
export const copyVariant = command({
  name: 'copy-variant',
  input: z.object({ variant: field.id(), name: field.text(120) }),
  find: ({ tx, input }) => lockVariant(tx, input.variant),
  may: mayKeepVariants,
  async run({ input, subject, actor, now, tx }) {
    if (subject.scheduleStatus !== 'draft') return refused('variant-schedule-not-draft');
    const { year, id: copiedFrom } = subject;
    const made = { madeBy: bodyKeepingVariants(actor), madeAt: now };
    const variant = await createVariant(tx, {
      year,
      name: input.name,
      origin: 'copy',
      copiedFrom,
      ...made,
      places: []
    });
    const placed = await copyPlaces(tx, copiedFrom, variant);
    return accepted({ variant, year }, variantMade(variant, { year, origin: 'copy', placed }));
  }
});
