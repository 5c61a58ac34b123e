import type { Tx } from '#platform/server/database/database.ts';

export const personExists = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.selectFrom('people').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** Adds a person unless somebody has the e-mail already: then false. */
export const insertPerson = async (
  tx: Tx,
  { id, name, email }: { id: string; name: string; email: string },
  now: Temporal.Instant
): Promise<boolean> => {
  const row = await tx
    .insertInto('people')
    .values({ id, name, email, emailVerified: true, createdAt: now, updatedAt: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};
