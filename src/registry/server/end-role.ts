import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { BODY_ROLES } from '../body.ts';
import { endedRole } from '../body-rules.ts';
import { roleEvent } from '../events.ts';
import { updateRoleEnd } from './bodies.store.ts';
import { registerCommand } from './register-command.ts';

/** Ends a body's role, named by its first day, on a day: the first without it. */
export const endRole = registerCommand({
  name: 'end-role',
  input: z.object({ body: field.code(), role: z.enum(BODY_ROLES), validFrom: field.day(), validTo: field.day() }),
  async run({ input, register, tx }) {
    const held = register.bodies
      .get(input.body)
      ?.roles.find(({ role, validFrom }) => role === input.role && validFrom.equals(input.validFrom));
    if (!held) return refused('not-found');
    const ended = endedRole(held, input.validTo);
    if (!ended.ok) return ended;
    await updateRoleEnd(tx, input.body, ended.value);
    return accepted({ body: input.body }, roleEvent('Ended', input.body, ended.value));
  }
});
