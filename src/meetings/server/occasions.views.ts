import { type RawBuilder, sql } from 'kysely';
import { type Database, database, type Tx } from '#platform/server/database/database.ts';
import type { MeetingStatus } from '../meeting.ts';

/**
 * A meeting as the control of the decree counts it: an entry of the approved schedule, with the meeting that came of it, or
 * a meeting outside it. `id` is the entry's where there is one, so that it stays the same from the plan to the held meeting.
 */
export type Occasion = {
  id: string;
  /** The meetings behind it, a cancelled one and the one after it among them. */
  meetings: readonly string[];
  /** The number of the meeting that counts; null while there is only the entry. */
  number: string | null;
  body: string;
  region: string;
  /** Of the meeting once it is announced, else of the entry. */
  day: Temporal.PlainDate;
  status: Exclude<MeetingStatus, 'draft'> | 'planned';
  videoLink: boolean;
  districtHalls: boolean;
  theme: { kk: string; ru: string };
};

/** What was or is to be held in these years, both included. Drafts that stand in no approved schedule are not among them. */
export const occasionsBetween = (firstYear: number, lastYear: number): Promise<Occasion[]> =>
  occasions({
    meetings: sql`m.starts_at between make_date(${firstYear} - 1, 1, 1) and make_date(${lastYear} + 1, 12, 31)`,
    entries: sql`e.year between ${firstYear} - 1 and ${lastYear} + 1`,
    days: sql`extract(year from coalesce(m.day, e.planned_on)) between ${firstYear} and ${lastYear}`
  });

/** These occasions, by their ids; one that is none (any more) is left out. */
export const occasionsOf = async (ids: readonly string[], db: Database | Tx = database()): Promise<Occasion[]> => {
  if (ids.length === 0) return [];
  const named = sql`any(${[...ids]}::uuid[])`;
  return occasions({ meetings: sql`coalesce(m.entry, m.id) = ${named}`, entries: sql`e.id = ${named}` }, db);
};

/** Which meetings and entries are looked through, and on which days the occasion made of them is asked for. */
type Scope = { meetings: RawBuilder<unknown>; entries: RawBuilder<unknown>; days?: RawBuilder<unknown> };

const occasions = async (
  { meetings, entries, days = sql`true` }: Scope,
  db: Database | Tx = database()
): Promise<Occasion[]> => {
  const { rows } = await sql<Omit<Occasion, 'theme'> & { themeKk: string; themeRu: string }>`
    with public_meetings as (
      select m.*, (m.starts_at at time zone 'Asia/Almaty')::date as day,
        row_number() over (partition by coalesce(m.entry, m.id) order by m.status = 'cancelled', m.starts_at desc) as place,
        array_agg(m.id::text) over (partition by coalesce(m.entry, m.id)) as all_ids,
        exists (select from halls h where h.meeting = m.id and not h.main) as district_halls
      from meetings m where m.status <> 'draft' and ${meetings}
    ), approved as (
      select e.* from schedule_entries e join schedules s using (year) where s.status in ('approved', 'published') and ${entries}
    )
    select coalesce(m.entry, m.id, e.id)::text as id, coalesce(m.all_ids, '{}') as meetings, m.number,
      coalesce(m.body, e.body) as body, coalesce(m.region, e.region) as region, coalesce(m.day, e.planned_on) as day,
      coalesce(m.status, case when e.withdrawn_at is null then 'planned' else 'cancelled' end) as status,
      coalesce(m.format, e.format) <> 'offline' as video_link, coalesce(m.district_halls, false) as district_halls,
      coalesce(m.theme_kk, e.theme_kk) as theme_kk, coalesce(m.theme_ru, e.theme_ru) as theme_ru
    from (select * from public_meetings where place = 1) m
    full join approved e on e.id = m.entry
    where ${days}
    order by coalesce(m.day, e.planned_on), 1`.execute(db);
  return rows.map(({ themeKk, themeRu, ...row }) => ({ ...row, theme: { kk: themeKk, ru: themeRu } }));
};
