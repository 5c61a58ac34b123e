import { sql } from 'kysely';
import { database } from '#platform/server/database/database.ts';

/** When the first head of a body last held a meeting in a region; null for a region where none is on record. */
export type Visit = {
  body: string;
  region: string;
  lastOn: Temporal.PlainDate | null;
  /** The day of the body's first held meeting on record anywhere: before it nothing is known. */
  knownSince: Temporal.PlainDate;
};

/**
 * For every body that held a meeting, and every region, the first head's last meeting there before an instant. Deputies'
 * and agency chairs' meetings are none of it. One query for all bodies.
 */
export const lastVisits = async (before: Temporal.Instant): Promise<Visit[]> => {
  const { rows } = await sql<Visit>`
    with held as (
      select m.body, m.region, (m.starts_at at time zone 'Asia/Almaty')::date as day
      from meetings m join posts p on p.id = m.holder
      where m.status = 'held' and p.duty = 'first-head' and m.starts_at < ${before.toString()}::timestamptz
    ), known as (select body, min(day) as since from held group by body)
    select k.body, r.id as region, max(h.day) as last_on, k.since as known_since
    from known k cross join regions r left join held h on h.body = k.body and h.region = r.id
    group by k.body, r.id, k.since`.execute(database());
  return rows;
};
