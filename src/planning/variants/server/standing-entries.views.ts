import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { sql } from 'kysely';

/** An entry of the draft that somebody added by hand, or one late in the year before. */
export type StandingEntry = {
  readonly id: string;
  readonly body: string;
  readonly region: string;
  readonly on: string;
  readonly themeKk: string;
  readonly themeRu: string;
};

/** So many days before the year a meeting may still keep its head from travelling: the longest rest that can be set. */
const DAYS_BEFORE = 90;

/**
 * What stands already when a year is planned: entries with a day that came from no proposal, and those of the last days of the year
 * before. One query.
 */
export const standingEntries = (year: number, db: Database | Tx = database()): Promise<StandingEntry[]> => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return db
    .selectFrom('scheduleEntries')
    .select(['id', 'body', 'region', 'themeKk', 'themeRu'])
    .select(sql<string>`planned_on::text`.as('on'))
    .where('withdrawnAt', 'is', null)
    .where('precision', '=', 'day')
    .where((eb) =>
      eb.or([
        eb.and([eb('year', '=', year), eb('proposal', 'is', null)]),
        eb.and([eb('year', '=', year - 1), eb('plannedOn', '>=', first.subtract({ days: DAYS_BEFORE }))])
      ])
    )
    .orderBy('plannedOn')
    .orderBy('id')
    .execute();
};
