import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { changeRefusal } from '../body-rules.ts';
import { bodyEvent } from '../events.ts';
import { updateBody } from './bodies.store.ts';
import { registerCommand } from './register-command.ts';
import { keywordsField, nameFields, siteField } from './register-fields.ts';

/** Changes what a body is called, its parent, site, words and first day. Its kind and region stay: another kind is another body. */
export const changeBody = registerCommand({
  name: 'change-body',
  input: z.object({
    body: field.code(),
    parent: field.optionalCode(),
    ...nameFields,
    shortKk: field.text(200),
    shortRu: field.text(200),
    site: siteField(),
    keywords: keywordsField(),
    validFrom: field.day()
  }),
  async run({ input: { body: id, ...renewed }, register, tx }) {
    const body = register.bodies.get(id);
    if (!body) return refused('not-found');
    const refusal = changeRefusal(register, body, renewed);
    if (refusal) return refusal;
    await updateBody(tx, id, renewed);
    return accepted({ body: id }, bodyEvent('Changed', id, { validFrom: renewed.validFrom, validTo: body.validTo }));
  }
});
