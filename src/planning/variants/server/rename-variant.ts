import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { variantRenamed } from '../events.ts';
import { mayKeepVariants } from '../permissions.ts';
import { lockVariant, saveName } from './variants.store.ts';

/** Gives a variant another name. */
export const renameVariant = command({
  name: 'rename-variant',
  input: z.object({ variant: field.id(), name: field.text(120) }),
  find: ({ tx, input }) => lockVariant(tx, input.variant),
  may: mayKeepVariants,
  async run({ input: { variant, name }, subject, tx }) {
    await saveName(tx, variant, name);
    return accepted({ variant, year: subject.year }, variantRenamed(variant));
  }
});
