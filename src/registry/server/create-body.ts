import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { field } from '#platform/server/command/input.ts';
import { BODY_KINDS } from '../body.ts';
import { bodyRefusal } from '../body-rules.ts';
import { bodyEvent } from '../events.ts';
import { insertBody } from './bodies.store.ts';
import { registerCommand } from './register-command.ts';
import { keywordsField, nameFields, siteField } from './register-fields.ts';

/** Adds a body to the register from a day on; its roles and posts are given by acts of their own. */
export const createBody = registerCommand({
  name: 'create-body',
  input: z.object({
    id: field.code(),
    kind: z.enum(BODY_KINDS),
    parent: field.optionalCode(),
    region: field.optionalCode(),
    ...nameFields,
    shortKk: field.text(200),
    shortRu: field.text(200),
    site: siteField(),
    keywords: keywordsField(),
    validFrom: field.day()
  }),
  async run({ input, register, tx }) {
    const refusal = bodyRefusal(register, input);
    if (refusal) return refusal;
    await insertBody(tx, input);
    return accepted({ body: input.id }, bodyEvent('Created', input.id, { ...input, validTo: null }));
  }
});
