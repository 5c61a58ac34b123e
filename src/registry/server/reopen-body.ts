import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { bodyEvent } from '../events.ts';
import { updateBody } from './bodies.store.ts';
import { registerCommand } from './register-command.ts';

/** Undoes a closing that was a mistake. Roles and posts that ended with the body are given anew by acts of their own. */
export const reopenBody = registerCommand({
  name: 'reopen-body',
  input: z.object({ body: field.code() }),
  async run({ input, register, tx }) {
    const body = register.bodies.get(input.body);
    if (!body) return refused('not-found');
    if (body.validTo === null) return refused('body-not-closed');
    await updateBody(tx, body.id, { validTo: null });
    return accepted({ body: body.id }, bodyEvent('Reopened', body.id, { ...body, validTo: null }));
  }
});
