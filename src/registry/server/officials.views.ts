import type { Duty } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';

/** Somebody who holds a post in a body on a day. */
export type Official = { person: string; email: string; post: string; body: string; duty: Duty };

/** Who holds one of these duties in these bodies, null for any body, on the day. One query. */
export const officialsOf = async (
  bodies: readonly string[] | null,
  duties: readonly Duty[],
  on: Temporal.PlainDate
): Promise<Official[]> => {
  if (bodies?.length === 0) return [];
  return database()
    .selectFrom('posts')
    .innerJoin('mandates', 'mandates.post', 'posts.id')
    .innerJoin('people', 'people.id', 'mandates.person')
    .select(['people.id as person', 'people.email', 'posts.id as post', 'posts.body', 'posts.duty'])
    .$if(bodies !== null, (query) => query.where('posts.body', 'in', bodies ?? []))
    .where('posts.duty', 'in', duties)
    .where('mandates.validFrom', '<=', on)
    .where((is) => is.or([is('mandates.validTo', 'is', null), is('mandates.validTo', '>=', on)]))
    .where((is) => is.or([is('posts.closedOn', 'is', null), is('posts.closedOn', '>', on)]))
    .orderBy('posts.body')
    .orderBy('people.id')
    .execute();
};
