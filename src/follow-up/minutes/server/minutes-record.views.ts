import { sql } from 'kysely';
import { reportFits, reportShare, LARGEST_REPORT_SHARE } from '#decree/report-share.ts';
import type { TurnKind } from '#live/index.ts';
import type { Database, Tx } from '#platform/server/database/database.ts';
import type { QuestionStatus } from '#questions/index.ts';
import type { AnswerOnRecord, Counted, MinutesRecord } from '../minutes-record.ts';

type Db = Database | Tx;

/** A held meeting with all that its minutes are written from; undefined when there is no such meeting. Eight queries. */
export const minutesRecord = async (db: Db, meeting: string): Promise<MinutesRecord | undefined> => {
  const row = await meetingRow(db, meeting);
  if (!row) return undefined;
  const programme = await programmeOf(db, meeting);
  const turns = await spentOf(db, meeting);
  const doors = await doorsOf(db, meeting);
  const statuses = await statusesOf(db, meeting);
  const grounds = await groundsOf(db, meeting);
  return {
    number: row.number,
    theme: { kk: row.themeKk, ru: row.themeRu },
    body: { kk: row.bodyKk, ru: row.bodyRu, en: row.bodyEn },
    holder: { kk: row.titleKk, ru: row.titleRu, en: row.titleEn },
    region: { kk: row.regionKk, ru: row.regionRu, en: row.regionEn },
    place: { kk: row.placeKk, ru: row.placeRu },
    startsAt: row.startsAt,
    plannedMinutes: row.plannedMinutes,
    programme,
    session: row.openedAt && {
      openedAt: row.openedAt,
      closedAt: row.closedAt,
      spent: turns,
      report: reportOf(turns.report, row.plannedMinutes)
    },
    doors,
    statuses,
    grounds,
    answers: await answersOn(db, meeting)
  };
};

const MINUTE = 60_000;

const reportOf = (milliseconds: number, plannedMinutes: number) => ({
  share: reportShare(milliseconds, plannedMinutes * MINUTE),
  allowedMinutes: plannedMinutes * LARGEST_REPORT_SHARE,
  kept: reportFits(milliseconds, plannedMinutes * MINUTE)
});

const meetingRow = (db: Db, meeting: string) =>
  db
    .selectFrom('meetings as m')
    .innerJoin('posts as p', 'p.id', 'm.holder')
    .innerJoin('bodies as b', 'b.id', 'm.body')
    .innerJoin('regions as r', 'r.id', 'm.region')
    .leftJoin('liveSessions as s', 's.meeting', 'm.id')
    .select(['m.number', 'm.themeKk', 'm.themeRu', 'm.placeKk', 'm.placeRu', 'm.startsAt', 'm.plannedMinutes'])
    .select(['p.titleKk', 'p.titleRu', 'p.titleEn', 's.openedAt', 's.closedAt'])
    .select(['b.nameKk as bodyKk', 'b.nameRu as bodyRu', 'b.nameEn as bodyEn'])
    .select(['r.nameKk as regionKk', 'r.nameRu as regionRu', 'r.nameEn as regionEn'])
    .where('m.id', '=', meeting)
    .executeTakeFirst();

const programmeOf = (db: Db, meeting: string) =>
  db
    .selectFrom('meetingParts')
    .select(['kind', 'titleKk', 'titleRu', 'startsAt', 'minutes', 'placeKk', 'placeRu'])
    .where('meeting', '=', meeting)
    .orderBy('startsAt')
    .orderBy('id')
    .execute();

const spentOf = async (db: Db, meeting: string): Promise<Record<TurnKind, number>> => {
  const rows = await db
    .selectFrom('floorTurns')
    .select(['kind', sql<number>`round(extract(epoch from sum(ended_at - started_at)) * 1000)::float8`.as('spent')])
    .where('meeting', '=', meeting)
    .where('endedAt', 'is not', null)
    .groupBy('kind')
    .execute();
  return {
    report: 0,
    question: 0,
    answer: 0,
    break: 0,
    ...Object.fromEntries(rows.map((row) => [row.kind, row.spent]))
  };
};

const doorsOf = (db: Db, meeting: string): Promise<Counted[]> =>
  db
    .selectFrom('questions')
    .select((eb) => ['door as id' as const, eb.fn.countAll<number>().as('count')])
    .where('meeting', '=', meeting)
    .groupBy('door')
    .orderBy('count', 'desc')
    .orderBy('door')
    .execute();

const statusesOf = async (db: Db, meeting: string): Promise<Record<QuestionStatus, number>> => {
  const rows = await db
    .selectFrom('questions')
    .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
    .where('meeting', '=', meeting)
    .groupBy('status')
    .execute();
  const none = { 'awaiting-moderation': 0, published: 0, declined: 0, merged: 0, referred: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) };
};

/** Declined questions by the ground of their last decision. */
const groundsOf = async (db: Db, meeting: string): Promise<Counted[]> => {
  const { rows } = await sql<Counted>`
    select ground as id, count(*)::int as count from (
      select distinct on (q.id) d.ground from questions q join moderations d on d.question = q.id and d.verdict = 'decline'
      where q.meeting = ${meeting} and q.status = 'declined' order by q.id, d.decided_at desc) last
    group by ground order by count desc, ground`.execute(db);
  return rows;
};

const answersOn = async (db: Db, meeting: string): Promise<AnswerOnRecord[]> => {
  const rows = await db
    .selectFrom('answers as a')
    .innerJoin('questions as q', 'q.id', 'a.question')
    .leftJoin('assignments as t', (join) => join.onRef('t.question', '=', 'q.id').on('a.kind', '=', 'under-control'))
    .leftJoin('bodies as b', 'b.id', 't.body')
    .select(['q.number', 'q.text', 'a.kind', 'a.text as answer', 't.dueOn'])
    .select(['b.nameKk', 'b.nameRu', 'b.nameEn'])
    .where('q.meeting', '=', meeting)
    .where('q.status', 'in', ['published', 'merged'])
    .orderBy('a.givenAt')
    .orderBy('a.id')
    .execute();
  return rows.map(({ dueOn, nameKk, nameRu, nameEn, ...row }) => ({
    ...row,
    promise:
      dueOn && nameKk !== null && nameRu !== null && nameEn !== null
        ? { body: { kk: nameKk, ru: nameRu, en: nameEn }, dueOn }
        : null
  }));
};
