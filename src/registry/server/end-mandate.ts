import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { mandateEvent } from '../events.ts';
import { endingRefusal } from '../post-rules.ts';
import { findMandate, updateMandateEnd } from './posts.store.ts';
import { registerCommand } from './register-command.ts';

/** Ends a mandate; the day is its last. */
export const endMandate = registerCommand({
  name: 'end-mandate',
  input: z.object({ mandate: field.id(), validTo: field.day() }),
  async run({ input, tx }) {
    const mandate = await findMandate(tx, input.mandate);
    if (!mandate) return refused('not-found');
    const refusal = endingRefusal(mandate, input.validTo);
    if (refusal) return refusal;
    await updateMandateEnd(tx, mandate.id, input.validTo);
    return accepted({ post: mandate.post }, mandateEvent('Ended', { ...mandate, validTo: input.validTo }));
  }
});
