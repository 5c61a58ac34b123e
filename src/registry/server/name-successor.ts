import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { successionRefusal } from '../body-rules.ts';
import { successorEvent } from '../events.ts';
import { insertSuccession } from './bodies.store.ts';
import { registerCommand } from './register-command.ts';

/** Names who does from a day on what the body did, or a part of it. */
export const nameSuccessor = registerCommand({
  name: 'name-successor',
  input: z.object({ body: field.code(), successor: field.code(), since: field.day() }),
  async run({ input, register, tx }) {
    if (!register.bodies.has(input.body)) return refused('not-found');
    const refusal = successionRefusal(register, input);
    if (refusal) return refusal;
    await insertSuccession(tx, input);
    return accepted({ body: input.body }, successorEvent('Named', input));
  }
});
