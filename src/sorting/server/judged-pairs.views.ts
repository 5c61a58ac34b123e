import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';
import type { PersonsPair } from '../knowledge.ts';

/** Of a kind so many at most: people's judgements are heard beside the examples, and neither kind drowns the other. */
const MOST_OF_A_KIND = 200;

/**
 * What people said of pairs and nobody took back, the latest of each kind first: pairs that an analyst decided on a board, and
 * questions that a moderator merged into another (by when they were asked). Of a pair that was judged twice the last word counts.
 * One query.
 */
export const judgedPairs = async (): Promise<PersonsPair[]> => {
  const { rows } = await sql<PersonsPair>`
    with judged as (
      select a.id, a.made_at as at, a.act = 'same' as same,
        case a.act when 'same' then (a.before -> 'groups' -> 0 -> 'questions' ->> 0)::uuid
          else (select c.questions[1] from sorting_corrections c where c.id = a.corrections[1]) end as one,
        case a.act when 'same' then (a.before -> 'groups' -> 1 -> 'questions' ->> 0)::uuid
          else (select c.questions[1] from sorting_corrections c where c.id = a.corrections[2]) end as other
      from sorting_acts a
      where a.act in ('same', 'different') and a.undone_at is null
      union all
      select q.id, q.asked_at, true, q.merged_into, q.id
      from questions q
      where q.merged_into is not null
    ), standing as (
      select distinct on (least(one, other), greatest(one, other)) *
      from judged
      order by least(one, other), greatest(one, other), at desc, id desc
    ), latest as (
      select standing.*, row_number() over (partition by same order by at desc, id) as place from standing
    )
    select one.text as one, other.text as other, latest.same
    from latest
    join questions one on one.id = latest.one
    join questions other on other.id = latest.other
    where latest.place <= ${MOST_OF_A_KIND}
    order by latest.same, latest.place`.execute(database());
  return rows;
};
