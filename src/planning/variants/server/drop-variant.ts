import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { variantDropped } from '../events.ts';
import { mayKeepVariants } from '../permissions.ts';
import { lockVariant, saveDrop } from './variants.store.ts';

/** Puts a variant aside. It stays readable and can be copied; a chosen one leaves the draft as it is. */
export const dropVariant = command({
  name: 'drop-variant',
  input: z.object({ variant: field.id() }),
  find: ({ tx, input }) => lockVariant(tx, input.variant),
  may: mayKeepVariants,
  async run({ input: { variant }, subject, now, tx }) {
    if (subject.droppedAt !== null) return refused('variant-dropped');
    await saveDrop(tx, variant, now);
    return accepted({ variant, year: subject.year }, variantDropped(variant));
  }
});
