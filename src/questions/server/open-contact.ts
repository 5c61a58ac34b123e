import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { contactOpened } from '../events.ts';
import { canModerate } from '../permissions.ts';
import { lockAsked } from './asker.store.ts';

/** Shows a moderator who asked. Each look stands in the journal. */
export const openContact = command({
  name: 'open-contact',
  input: z.object({ question: field.id() }),
  find: ({ tx, input }) => lockAsked(tx, input.question),
  may: canModerate,
  async run({ subject: asked }) {
    if (asked.asker === null) return refused('no-contact');
    const { name, contact, confirmedAt } = asked.asker;
    return accepted({ name, contact, confirmed: confirmedAt !== null }, contactOpened(asked));
  }
});
