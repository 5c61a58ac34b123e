import { sql } from 'kysely';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { lastDayOf, type Precision } from '../../schedule.ts';
import type { BoardWish } from '../wish.ts';

/** What the bodies wish for in a year, by body and day. One query. */
export const wishesOf = async (year: number, db: Database | Tx = database()): Promise<BoardWish[]> => {
  const rows = await db
    .selectFrom('scheduleEntries')
    .select(['id', 'body', 'region', 'district', 'plannedOn', 'format', 'themeKk', 'themeRu'])
    .select(sql<Precision>`precision`.as('precision'))
    .where('year', '=', year)
    .where('withdrawnAt', 'is', null)
    .orderBy('body')
    .orderBy('plannedOn')
    .orderBy('id')
    .execute();
  return rows.map(({ region, district, plannedOn, precision, ...wish }) => ({
    ...wish,
    regions: [region],
    districts: district === null ? [] : [district],
    from: plannedOn.toString(),
    to: lastDayOf({ plannedOn, precision }).toString(),
    jointWith: []
  }));
};
