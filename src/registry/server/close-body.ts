import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { closingRefusal } from '../body-rules.ts';
import { bodyEvent } from '../events.ts';
import { endRolesBy, updateBody } from './bodies.store.ts';
import { closePostsOf, mandatesBeginLater } from './posts.store.ts';
import { registerCommand } from './register-command.ts';

/** Ends a body on a day, the first without it, and with it its roles, posts and the mandates on them. */
export const closeBody = registerCommand({
  name: 'close-body',
  input: z.object({ body: field.code(), validTo: field.day() }),
  async run({ input, register, tx }) {
    const body = register.bodies.get(input.body);
    if (!body) return refused('not-found');
    const refusal = closingRefusal(body, input.validTo);
    if (refusal) return refusal;
    if (await mandatesBeginLater(tx, { body: body.id }, input.validTo)) return refused('mandate-begins-later');
    await updateBody(tx, body.id, { validTo: input.validTo });
    await endRolesBy(tx, body.id, input.validTo);
    await closePostsOf(tx, { body: body.id }, input.validTo);
    return accepted({ body: body.id }, bodyEvent('Closed', body.id, { ...body, validTo: input.validTo }));
  }
});
