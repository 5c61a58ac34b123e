import { sql } from 'kysely';
import { GATHERINGS, lastDayOf } from '#planning/index.ts';
import { findEntry, findPlanItem } from '#planning/server/index.ts';
import { ZONE } from '#platform/clock.ts';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { findDistrict, workingCalendar } from '#registry/server/index.ts';
import type { ConvenienceGround, OtherEvent } from '../convenience.ts';

type Checked = {
  id: string;
  entry: string | null;
  planItem: string | null;
  region: string;
  district: string | null;
  plannedMinutes: number;
};

/** All that the times of this meeting are checked against; `days` are those of the times. Four queries. */
export const convenienceGround = async (
  meeting: Checked,
  days: readonly Temporal.PlainDate[],
  db: Database | Tx = database()
): Promise<ConvenienceGround> => {
  const [calendar, rural, events, scheduled] = [
    await workingCalendar(),
    await concernsVillages(meeting, db),
    await eventsOn(meeting, days, db),
    await scheduledDays(meeting, db)
  ];
  return { region: meeting.region, plannedMinutes: meeting.plannedMinutes, calendar, rural, events, scheduled };
};

/** Is it held in a district of villages, or is a hall of one joined? */
const concernsVillages = async ({ id, district }: Checked, db: Database | Tx): Promise<boolean> => {
  const halls = await db.selectFrom('halls').select('district').where('meeting', '=', id).execute();
  const districts = [district, ...halls.map((hall) => hall.district)].filter((one) => one !== null);
  for (const one of districts) if ((await findDistrict(one))?.kind === 'district') return true;
  return false;
};

/** The days that the schedule, or the departmental plan, leaves to it. */
const scheduledDays = async (
  { entry, planItem }: Checked,
  db: Database | Tx
): Promise<ConvenienceGround['scheduled']> => {
  const ofSchedule = entry === null ? undefined : (await findEntry(entry, db))?.entry;
  const planned = planItem === null ? ofSchedule : (await findPlanItem(planItem, db))?.item;
  if (!planned) return null;
  const { plannedOn, precision } = planned;
  return { from: precision === 'month' ? plannedOn.with({ day: 1 }) : plannedOn, to: lastDayOf(planned) };
};

type Row = { body: string; day: Temporal.PlainDate; from: Temporal.Instant | null; until: Temporal.Instant | null };

/** Other meetings in the region on these days, drafts among them, and what the approved schedule and the adopted plans have there without a meeting. */
const eventsOn = async (
  { id, entry, planItem, region }: Checked,
  days: readonly Temporal.PlainDate[],
  db: Database | Tx
): Promise<OtherEvent[]> => {
  if (days.length === 0) return [];
  const asked = sql`any(${days.map(String)}::date[])`;
  const { rows } = await sql<Row>`
    select m.body, (m.starts_at at time zone ${ZONE})::date as day, m.starts_at as "from",
      m.starts_at + make_interval(mins => m.planned_minutes) as until
    from meetings m
    where m.region = ${region} and m.id <> ${id} and m.status <> 'cancelled'
      and (m.starts_at at time zone ${ZONE})::date = ${asked}
    union all
    select e.body, e.planned_on, null, null
    from schedule_entries e join schedules s using (year)
    where e.region = ${region} and s.status in ('approved', 'published') and e.precision = 'day' and e.withdrawn_at is null
      and e.id is distinct from ${entry} and e.planned_on = ${asked}
      and not exists (select from meetings m where m.entry = e.id and m.status <> 'cancelled')
    union all
    select i.body, i.planned_on, null, null
    from departmental_plan_items i join departmental_plans p using (year, body)
    where i.region = ${region} and p.status <> 'draft' and i.planned_precision = 'day' and i.withdrawn_at is null
      and i.kind = any(${[...GATHERINGS]}) and i.id is distinct from ${planItem} and i.planned_on = ${asked}
      and not exists (select from meetings m where m.plan_item = i.id and m.status <> 'cancelled')
    order by 2, 3, 1
    limit 50`.execute(db);
  return rows.map(({ body, day, from, until }) => ({
    body,
    on: day,
    at: from && until ? { from, until } : null
  }));
};
