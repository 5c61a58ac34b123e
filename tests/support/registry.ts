import { beforeAll } from 'vitest';
import type { Duty } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
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

/** A person of `personRow` who holds a new post of the body with this duty, since the beginning of 2026. */
export const postHolder = async (person: string, body: string, duty: Duty): Promise<void> => {
  await personRow(person);
  const id = newId();
  const titles = { titleKk: 'Т', titleRu: 'Т', titleEn: 'T' };
  await database()
    .insertInto('posts')
    .values({ id, body, duty, ...titles })
    .execute();
  const validFrom = Temporal.PlainDate.from('2026-01-01');
  await database().insertInto('mandates').values({ id: newId(), post: id, person, validFrom }).execute();
};
