import type { Duty } from '#platform/actor.ts';
import { database } from '#platform/server/database/database.ts';
import type { Deputyship } from '../deputyship.ts';

const current = (since: Temporal.PlainDate) =>
  database().selectFrom('deputyships as d').where('d.withdrawnAt', 'is', null).where('d.lastDay', '>=', since);

/** Absences that last or come in these bodies, with the names, the next first. */
export const absencesIn = async (
  bodies: readonly string[],
  today: Temporal.PlainDate
): Promise<(Deputyship & { personName: string; deputyName: string })[]> => {
  if (bodies.length === 0) return [];
  return current(today)
    .innerJoin('people as p', 'p.id', 'd.person')
    .innerJoin('people as s', 's.id', 'd.deputy')
    .select(['d.id', 'd.body', 'd.person', 'd.deputy', 'd.firstDay', 'd.lastDay', 'd.withdrawnAt'])
    .select(['p.name as personName', 's.name as deputyName'])
    .where('d.body', 'in', bodies)
    .orderBy('d.firstDay')
    .orderBy('d.id')
    .execute();
};

/** Who stands in for whom today in these bodies. */
export const deputiesToday = async (
  bodies: readonly string[],
  today: Temporal.PlainDate
): Promise<{ body: string; person: string; deputy: string; email: string }[]> => {
  if (bodies.length === 0) return [];
  return current(today)
    .innerJoin('people as s', 's.id', 'd.deputy')
    .select(['d.body', 'd.person', 'd.deputy', 's.email'])
    .where('d.body', 'in', bodies)
    .where('d.firstDay', '<=', today)
    .where((is) =>
      is.exists(
        is
          .selectFrom('mandates')
          .innerJoin('posts', 'posts.id', 'mandates.post')
          .select('mandates.id')
          .whereRef('mandates.person', '=', 'd.deputy')
          .whereRef('posts.body', '=', 'd.body')
          .where('mandates.validFrom', '<=', today)
          .where((one) => one.or([one('mandates.validTo', 'is', null), one('mandates.validTo', '>=', today)]))
      )
    )
    .execute();
};

/** A post that stands on a deputy's desk, of the colleague who is absent. */
export const postsStoodInFor = async (
  deputy: string,
  today: Temporal.PlainDate
): Promise<{ post: string; body: string; duty: Duty }[]> =>
  current(today)
    .innerJoin('mandates as m', 'm.person', 'd.person')
    .innerJoin('posts as o', (join) => join.onRef('o.id', '=', 'm.post').onRef('o.body', '=', 'd.body'))
    .select(['o.id as post', 'o.body', 'o.duty'])
    .where('d.deputy', '=', deputy)
    .where('d.firstDay', '<=', today)
    .where('m.validFrom', '<=', today)
    .where((is) => is.or([is('m.validTo', 'is', null), is('m.validTo', '>=', today)]))
    .where((is) => is.or([is('o.closedOn', 'is', null), is('o.closedOn', '>', today)]))
    .orderBy('o.id')
    .execute();

/** Who works in these bodies on the day, by name. */
export const colleaguesIn = async (
  bodies: readonly string[],
  today: Temporal.PlainDate
): Promise<{ person: string; name: string; body: string }[]> => {
  if (bodies.length === 0) return [];
  return database()
    .selectFrom('mandates')
    .innerJoin('posts', 'posts.id', 'mandates.post')
    .innerJoin('people', 'people.id', 'mandates.person')
    .select(['people.id as person', 'people.name', 'posts.body'])
    .distinct()
    .where('posts.body', 'in', bodies)
    .where('mandates.validFrom', '<=', today)
    .where((is) => is.or([is('mandates.validTo', 'is', null), is('mandates.validTo', '>=', today)]))
    .orderBy('people.name')
    .orderBy('people.id')
    .execute();
};
