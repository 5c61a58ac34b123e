import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { contactConfirmed } from '../events.ts';
import { keepConfirmation, lockAskedByToken } from './asker.store.ts';
import { hashOf, privateLinkOf } from './private-link.ts';

/** Confirms an e-mail address by the token that was mailed to it. Whoever has the token may. */
export const confirmContact = command({
  name: 'confirm-contact',
  input: z.object({ token: field.text(60) }),
  find: ({ tx, input }) => lockAskedByToken(tx, hashOf(input.token)),
  may: () => true,
  async run({ tx, now, subject: asked }) {
    if (asked.asker?.confirmedAt) return refused('already-confirmed');
    await keepConfirmation(tx, asked.id, now);
    return accepted({ number: asked.number, link: privateLinkOf(asked.id) }, contactConfirmed(asked));
  }
});
