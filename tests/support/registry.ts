import { beforeAll } from 'vitest';
import { database } from '#platform/server/database/database.ts';
import { fillReference } from '#registry/server/index.ts';

/** The instant at which the tests' register is filled. */
export const filledAt = Temporal.Instant.from('2026-06-01T04:00:00Z');

/** Fills the test file's database with the reference data. Call it after `useDatabase()`. */
export const useRegistry = (): void => {
  beforeAll(async () => {
    await fillReference(filledAt);
  });
};

/** A person without a password, for whom mandates can be given. Returns the id. */
export const personRow = async (id: string): Promise<string> => {
  await database()
    .insertInto('people')
    .values({ id, name: `Сынақ ${id}`, email: `${id}@example.kz`, emailVerified: true })
    .execute();
  return id;
};
