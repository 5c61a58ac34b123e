import { createCredential, hashPassword } from '#platform/server/auth/index.ts';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { now } from '#platform/server/system-clock.ts';

export const PASSWORD = 'a password of the tests';

/** Somebody who may sign in with `PASSWORD`; returns their id. */
export const personWithPassword = async (email: string): Promise<string> => {
  const id = newId();
  const hash = await hashPassword(PASSWORD);
  await database()
    .transaction()
    .execute(async (tx) => {
      await tx.insertInto('people').values({ id, email, name: 'Somebody', emailVerified: true }).execute();
      await createCredential(tx, id, hash, now());
    });
  return id;
};
