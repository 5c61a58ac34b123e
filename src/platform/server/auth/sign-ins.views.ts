import { database } from '../database/database.ts';

/** One place where a person is signed in now. */
export type SignIn = {
  id: string;
  since: Temporal.Instant;
  until: Temporal.Instant;
  address: string | null;
  device: string | null;
};

/** Where the person is signed in now, the newest first. */
export const signInsOf = (person: string, now: Temporal.Instant): Promise<SignIn[]> =>
  database()
    .selectFrom('signIns')
    .select(['id', 'createdAt as since', 'expiresAt as until', 'ipAddress as address', 'userAgent as device'])
    .where('person', '=', person)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .limit(50)
    .execute();

/** How the person's account is kept safe. */
export const accountOf = async (
  person: string
): Promise<{ name: string; email: string; hasPassword: boolean; secondFactor: boolean } | undefined> => {
  const row = await database()
    .selectFrom('people')
    .select(({ exists, selectFrom }) => [
      'name',
      'email',
      'twoFactorEnabled',
      exists(
        selectFrom('credentials').select('id').whereRef('person', '=', 'people.id').where('password', 'is not', null)
      ).as('hasPassword')
    ])
    .where('id', '=', person)
    .executeTakeFirst();
  return (
    row && {
      name: row.name,
      email: row.email,
      hasPassword: Boolean(row.hasPassword),
      secondFactor: row.twoFactorEnabled === true
    }
  );
};
