import { hashPassword } from 'better-auth/crypto';
import type { Tx } from '../database/database.ts';
import { newId } from '../ids.ts';

export { hashPassword };

/** Gives a person a password to sign in with, by the hash that `hashPassword` makes of it; replaces one they had. */
export const createCredential = async (
  tx: Tx,
  person: string,
  passwordHash: string,
  now: Temporal.Instant
): Promise<void> => {
  await tx.deleteFrom('credentials').where('person', '=', person).where('providerId', '=', 'credential').execute();
  const row = { id: newId(), accountId: person, providerId: 'credential', person, password: passwordHash };
  await tx
    .insertInto('credentials')
    .values({ ...row, createdAt: now, updatedAt: now })
    .execute();
};
