import { z } from 'zod';
import { accepted, refusedField } from '#platform/result.ts';
import { createCredential, hashPassword } from '#platform/server/auth/index.ts';
import { field } from '#platform/server/command/input.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { personCreated } from '../events.ts';
import { insertPerson } from './people.store.ts';
import { registerCommand } from './register-command.ts';

const emailField = field
  .text(254)
  .transform((text) => text.toLowerCase())
  .refine((text) => z.email().safeParse(text).success, 'not-an-email');

/** Who is registered: a name, an e-mail to sign in with, a first password. */
export const personForm = z.object({
  name: field.text(200),
  email: emailField,
  password: z
    .string()
    .max(128)
    .refine((password) => [...password].length >= 12, 'password-too-short')
});

/** Adds the person with their first password; undefined when somebody has the e-mail already. Returns the id. */
export const addPerson = async (
  tx: Tx,
  { name, email, password }: z.output<typeof personForm>,
  now: Temporal.Instant
): Promise<string | undefined> => {
  const id = newId();
  if (!(await insertPerson(tx, { id, name, email }, now))) return undefined;
  await createCredential(tx, id, await hashPassword(password), now);
  return id;
};

/** Registers a member of staff, who signs in with this first password. A post gives them permissions, nothing else does. */
export const createPerson = registerCommand({
  name: 'create-person',
  input: personForm,
  async run({ input, tx, now }) {
    const person = await addPerson(tx, input, now);
    if (person === undefined) return refusedField('email', 'email-taken');
    return accepted({ person }, personCreated(person));
  }
});
