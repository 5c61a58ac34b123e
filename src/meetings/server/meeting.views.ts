import { type ExpressionBuilder, sql } from 'kysely';
import { ZONE } from '#platform/clock.ts';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { rehearses } from '#platform/server/database/rehearsal-space.ts';
import type { DB } from '#platform/server/database/schema.ts';
import type { Meeting, MeetingKind, MeetingStatus } from '../meeting.ts';

const PAGE = 50;

/** Every meeting with its holder's title, by a query that is to be narrowed. */
const meetings = (db: Database | Tx = database()) =>
  db
    .selectFrom('meetings as m')
    .innerJoin('posts as p', 'p.id', 'm.holder')
    .select([
      'm.id',
      'm.number',
      'm.kind',
      'm.entry',
      'm.planItem',
      'm.body',
      'm.holder',
      'm.region',
      'm.district',
      'm.format'
    ])
    .select(['m.placeKk', 'm.placeRu', 'm.themeKk', 'm.themeRu', 'm.startsAt', 'm.plannedMinutes', 'm.reportMinutes'])
    .select(['m.offScheduleReason', 'm.offScheduleReasonRu', 'm.status', 'm.announcedAt', 'm.summaryKk', 'm.summaryRu'])
    .select(['m.demo', 'p.titleKk', 'p.titleRu', 'p.titleEn'])
    .select(
      sql<boolean>`exists (select from meeting_changes c where c.meeting = m.id and c.kind = 'postponed')`.as(
        'postponed'
      )
    );

type Row = Omit<Meeting, 'holderTitles'> & { titleKk: string; titleRu: string; titleEn: string };

const meetingOf = ({ titleKk, titleRu, titleEn, ...row }: Row): Meeting => ({
  ...row,
  holderTitles: { kk: titleKk, ru: titleRu, en: titleEn }
});

/** The meeting with this number, also a draft; undefined when there is none. */
export const findMeeting = async (number: string): Promise<Meeting | undefined> => {
  const row = await meetings().where('m.number', '=', number).executeTakeFirst();
  return row && meetingOf(row);
};

const MOST_REMEMBERED = 10_000;
const ids = new Map<string, string>();

/**
 * The id of the meeting with this number, also of a draft. Neither ever changes, so it is asked for once; what is rehearsed goes
 * when the rehearsal does, and is asked for each time.
 */
export const meetingId = async (number: string): Promise<string | undefined> => {
  const known = rehearses() ? undefined : ids.get(number);
  if (known !== undefined) return known;
  const row = await database().selectFrom('meetings').select('id').where('number', '=', number).executeTakeFirst();
  if (row && !rehearses() && ids.size < MOST_REMEMBERED) ids.set(number, row.id);
  return row?.id;
};

/** The meeting with this id, also a draft; undefined when there is none. */
export const meetingById = async (id: string): Promise<Meeting | undefined> => {
  const row = await meetings().where('m.id', '=', id).executeTakeFirst();
  return row && meetingOf(row);
};

/** Which meetings are asked for; what is left out does not narrow. */
export type MeetingFilters = {
  statuses?: readonly MeetingStatus[];
  kind?: MeetingKind;
  bodies?: readonly string[];
  region?: string;
  /** `2026` or `2026-05` */
  period?: string;
  /** From 1. */
  page?: number;
  /** So many on a page, 50 where nothing is said. */
  size?: number;
  /** `coming`: what is live, what is announced, the soonest first, then what is over, the newest first. */
  order?: 'newest' | 'soonest' | 'coming';
};

export type MeetingList = { meetings: Meeting[]; total: number; page: number; pages: number };

export const PUBLIC_STATUSES = ['announced', 'live', 'held', 'cancelled'] as const satisfies readonly MeetingStatus[];

/** A page of meetings that fit every filter; without `statuses` the public ones. Two queries for any number. */
export const listMeetings = async (filters: MeetingFilters = {}): Promise<MeetingList> => {
  const { order = 'newest', size = PAGE } = filters;
  const { total } = await database()
    .selectFrom('meetings as m')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where((eb) => narrow(eb, filters))
    .executeTakeFirstOrThrow();
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, filters.page ?? 1), pages);
  const rows = await meetings()
    .where((eb) => narrow(eb, filters))
    .$if(order === 'coming', (query) => query.orderBy(sql`m.status = 'live'`, 'desc').orderBy(COMING))
    .orderBy('m.startsAt', order === 'soonest' ? 'asc' : 'desc')
    .orderBy('m.id', order === 'soonest' ? 'asc' : 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { meetings: rows.map(meetingOf), total, page, pages };
};

/** When an announced meeting begins; nothing, which comes last, for any other. */
const COMING = sql`case when m.status = 'announced' then m.starts_at end`;

const narrow = (eb: ExpressionBuilder<DB & { m: DB['meetings'] }, 'm'>, filters: MeetingFilters) => {
  const { statuses = PUBLIC_STATUSES, kind, bodies, region, period } = filters;
  const conditions = [eb('m.status', 'in', [...statuses])];
  if (kind) conditions.push(eb('m.kind', '=', kind));
  if (bodies) conditions.push(eb('m.body', '=', eb.fn.any(eb.val(bodies))));
  if (region) conditions.push(eb('m.region', '=', region));
  if (period) {
    const [from, until] = boundsOf(period);
    conditions.push(eb('m.startsAt', '>=', from), eb('m.startsAt', '<', until));
  }
  return eb.and(conditions);
};

/** The first instant of a year or a month in Kazakhstan, and of the next one. */
const boundsOf = (period: string): [Temporal.Instant, Temporal.Instant] => {
  const yearly = period.length === 4;
  const first = Temporal.PlainDate.from(yearly ? `${period}-01-01` : `${period}-01`);
  const next = first.add(yearly ? { years: 1 } : { months: 1 });
  return [first.toZonedDateTime(ZONE).toInstant(), next.toZonedDateTime(ZONE).toInstant()];
};

/** What is announced and not over, the soonest first; of one region, or of the whole country when it is null. */
export const nextMeetings = async (asked: {
  region: string | null;
  limit: number;
  now: Temporal.Instant;
}): Promise<Meeting[]> => {
  const { region, limit, now } = asked;
  const rows = await meetings()
    .where('m.status', '=', 'announced')
    .where(sql<boolean>`m.starts_at + make_interval(mins => m.planned_minutes) > ${now}`)
    .$if(region !== null, (query) => query.where('m.region', '=', region ?? ''))
    .orderBy('m.startsAt')
    .orderBy('m.id')
    .limit(Math.min(limit, PAGE))
    .execute();
  return rows.map(meetingOf);
};

/** What is being held right now. */
export const liveMeetings = async (): Promise<Meeting[]> => {
  const rows = await meetings().where('m.status', '=', 'live').orderBy('m.startsAt').orderBy('m.id').execute();
  return rows.map(meetingOf);
};

/**
 * The body's last meeting before this time that was announced and not cancelled; in one region where one is named. A
 * command asks through its transaction.
 */
export const previousMeeting = async (
  asked: { body: string; before: Temporal.Instant; region?: string },
  db: Database | Tx = database()
): Promise<Meeting | undefined> => {
  const { body, before, region } = asked;
  const row = await meetings(db)
    .where('m.body', '=', body)
    .where('m.status', 'in', ['announced', 'live', 'held'])
    .where('m.startsAt', '<', before)
    .$if(region !== undefined, (query) => query.where('m.region', '=', region ?? ''))
    .orderBy('m.startsAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && meetingOf(row);
};
