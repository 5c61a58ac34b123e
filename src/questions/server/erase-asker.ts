import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { askerErased } from '../events.ts';
import { canModerate } from '../permissions.ts';
import { forgetAsker, lockAsked, lockAskedByLink } from './asker.store.ts';
import { hashOf } from './private-link.ts';

/** Erases the name and the contact: by the asker with the private link's secret, or by staff who name the question. */
export const eraseAsker = command({
  name: 'erase-asker',
  input: z.object({ secret: field.optionalText(60), question: field.optionalId() }),
  async find({ tx, input: { secret, question } }) {
    if (secret !== null) return lockAskedByLink(tx, hashOf(secret));
    return question === null ? undefined : lockAsked(tx, question);
  },
  may: (actor, asked, input) => input.secret !== null || canModerate(actor, asked),
  async run({ tx, subject: asked }) {
    if (asked.asker === null) return refused('no-contact');
    await forgetAsker(tx, asked.id);
    return accepted({ number: asked.number }, askerErased(asked));
  }
});
