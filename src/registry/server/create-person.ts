import { z } from 'zod';
import { accepted, refusedField } from '#platform/result.ts';
import { createCredential, hashPassword } from '#platform/server/auth/index.ts';
import { field } from '#platform/server/command/input.ts';
import { newId } from '#platform/server/ids.ts';
import { personCreated } from '../events.ts';
import { insertPerson } from './people.store.ts';
import { registerCommand } from './register-command.ts';

const emailField = field
  .text(254)
  .transform((text) => text.toLowerCase())
  .pipe(z.email());

/** Registers a member of staff, who signs in with this first password. A post gives them permissions, nothing else does. */
export const createPerson = registerCommand({
  name: 'create-person',
  input: z.object({
    name: field.text(200),
    email: emailField,
    password: z
      .string()
      .max(128)
      .refine((password) => [...password].length >= 12, 'password-too-short')
  }),
  async run({ input: { name, email, password }, tx, now }) {
    const id = newId();
    const added = await insertPerson(tx, { id, name, email }, now);
    if (!added) return refusedField('email', 'email-taken');
    await createCredential(tx, id, await hashPassword(password), now);
    return accepted({ person: id }, personCreated(id));
  }
});
