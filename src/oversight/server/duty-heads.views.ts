import type { Duty } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';

/** Somebody who answers for a body's duties. */
export type DutyHead = { person: string; email: string; body: string };

/** Those who answer for a body: its head, in an akimat the akim, and who prepares the meetings. */
const ANSWERING: readonly Duty[] = ['first-head', 'akim', 'press-officer'];

/** Who holds such a post in these bodies on the day; a person once for each body. */
export const dutyHeads = (bodies: readonly string[], on: Temporal.PlainDate): Promise<DutyHead[]> =>
  database()
    .selectFrom('posts')
    .innerJoin('mandates', 'mandates.post', 'posts.id')
    .innerJoin('people', 'people.id', 'mandates.person')
    .select(['people.id as person', 'people.email', 'posts.body'])
    .distinct()
    .where('posts.body', 'in', bodies.length > 0 ? [...bodies] : [''])
    .where('posts.duty', 'in', [...ANSWERING])
    .where('mandates.validFrom', '<=', on)
    .where((is) => is.or([is('mandates.validTo', 'is', null), is('mandates.validTo', '>=', on)]))
    .where((is) => is.or([is('posts.closedOn', 'is', null), is('posts.closedOn', '>', on)]))
    .orderBy('person')
    .orderBy('posts.body')
    .execute();
