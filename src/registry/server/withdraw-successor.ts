import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { successorEvent } from '../events.ts';
import { deleteSuccession } from './bodies.store.ts';
import { registerCommand } from './register-command.ts';

/** Takes back a successor that was named by mistake. */
export const withdrawSuccessor = registerCommand({
  name: 'withdraw-successor',
  input: z.object({ body: field.code(), successor: field.code() }),
  async run({ input, register, tx }) {
    const named = register.successions.find(
      ({ body, successor }) => body === input.body && successor === input.successor
    );
    if (!named) return refused('not-found');
    await deleteSuccession(tx, named);
    return accepted({ body: named.body }, successorEvent('Withdrawn', named));
  }
});
