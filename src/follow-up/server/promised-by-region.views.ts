import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';

/** What became of a body's promises to a region by an instant: how many there are, are not fulfilled, are disputed. */
export type PromisedByRegion = { body: string; region: string; promises: number; unresolved: number; disputed: number };

/**
 * Promises made from one instant until before another, by responsible body and region, as they stood at the second: a promise
 * is unresolved while no final outcome is reported (yes by a later day and "to be studied" are none) or the asker disputes it.
 * One query for all bodies.
 */
export const promisedByRegion = async (
  from: Temporal.Instant,
  until: Temporal.Instant
): Promise<PromisedByRegion[]> => {
  const [first, end] = [from.toString(), until.toString()];
  const { rows } = await sql<PromisedByRegion>`
    with made as (
      select a.body, q.region, o.kind, exists (
        select from asker_responses r
        where r.outcome = o.id and r.verdict = 'disputed' and r.responded_at < ${end}::timestamptz
      ) as is_disputed, o.on_day > (o.reported_at at time zone 'Asia/Almaty')::date as ahead
      from assignments a
      join questions q on q.id = a.question
      left join lateral (
        select * from outcomes o where o.assignment = a.id and o.reported_at < ${end}::timestamptz
        order by o.reported_at desc, o.id desc limit 1
      ) o on true
      where a.assigned_at >= ${first}::timestamptz and a.assigned_at < ${end}::timestamptz
        and q.status in ('published', 'merged')
    )
    select body, region, count(*)::integer as promises,
      count(*) filter (where kind is null or kind = 'to-be-studied' or is_disputed
        or (kind = 'yes' and ahead))::integer as unresolved,
      count(*) filter (where is_disputed)::integer as disputed
    from made group by body, region`.execute(database());
  return rows;
};
