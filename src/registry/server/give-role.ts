import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { BODY_ROLES } from '../body.ts';
import { roleRefusal } from '../body-rules.ts';
import { roleEvent } from '../events.ts';
import { insertRole } from './bodies.store.ts';
import { registerCommand } from './register-command.ts';
import { validityFields } from './register-fields.ts';

/** Gives a body a role of the decree for some days. */
export const giveRole = registerCommand({
  name: 'give-role',
  input: z.object({ body: field.code(), role: z.enum(BODY_ROLES), ...validityFields }),
  async run({ input: { body: id, ...asked }, register, tx }) {
    const body = register.bodies.get(id);
    if (!body) return refused('not-found');
    const refusal = roleRefusal(register, body, asked);
    if (refusal) return refusal;
    await insertRole(tx, id, asked);
    return accepted({ body: id }, roleEvent('Given', id, asked));
  }
});
