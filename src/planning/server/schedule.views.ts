import { sql } from 'kysely';
import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import type { Amendment, Precision, Schedule, ScheduleEntry } from '../schedule.ts';
import { fits, NO_FILTERS, type ScheduleFilters } from '../schedule-filters.ts';

/** A year's schedule with those of its entries that fit the filters, in order of days; null when the year is not open. */
export type ScheduleView = { schedule: Schedule; entries: ScheduleEntry[] };

/**
 * The whole of a year, also as a draft and with withdrawn entries: who shows it to the public asks for a published one.
 * Three queries for any number of entries. A command asks through its transaction.
 */
export const scheduleView = async (
  year: number,
  filters: ScheduleFilters = NO_FILTERS,
  db: Database | Tx = database()
): Promise<ScheduleView | null> => {
  const schedule = await db.selectFrom('schedules').selectAll().where('year', '=', year).executeTakeFirst();
  if (!schedule) return null;
  const entries = await entriesOf(year, db);
  return { schedule, entries: entries.filter((entry) => fits(filters, entry)) };
};

/** The years that have a schedule, the newest first. */
export const scheduleYears = (): Promise<Schedule[]> =>
  database().selectFrom('schedules').selectAll().orderBy('year', 'desc').execute();

/** One entry, with its year's schedule; undefined when there is none. A command asks through its transaction. */
export const findEntry = async (
  id: string,
  db: Database | Tx = database()
): Promise<{ schedule: Schedule; entry: ScheduleEntry } | undefined> => {
  const row = await db.selectFrom('scheduleEntries').select('year').where('id', '=', id).executeTakeFirst();
  const view = row && (await scheduleView(row.year, NO_FILTERS, db));
  const entry = view?.entries.find((candidate) => candidate.id === id);
  return view && entry ? { schedule: view.schedule, entry } : undefined;
};

const entriesOf = async (year: number, db: Database | Tx): Promise<ScheduleEntry[]> => {
  const [rows, amendments] = await Promise.all([
    db
      .selectFrom('scheduleEntries')
      .select([
        'id',
        'year',
        'body',
        'region',
        'district',
        'plannedOn',
        'format',
        'themeKk',
        'themeRu',
        'withdrawnAt',
        'version'
      ])
      .select(sql<Precision>`precision`.as('precision'))
      .where('year', '=', year)
      .orderBy('plannedOn')
      .orderBy('precision')
      .orderBy('id')
      .execute(),
    amendmentsOf(year, db)
  ]);
  return rows.map((row) => ({ ...row, amendments: amendments.get(row.id) ?? [] }));
};

const amendmentsOf = async (year: number, db: Database | Tx): Promise<Map<string, Amendment[]>> => {
  const rows = await db
    .selectFrom('scheduleAmendments as a')
    .innerJoin('scheduleEntries as e', 'e.id', 'a.entry')
    .selectAll('a')
    .where('e.year', '=', year)
    .orderBy('a.amendedAt')
    .orderBy('a.id')
    .execute();
  const byEntry = new Map<string, Amendment[]>();
  for (const { entry, kind, reasonKk, reasonRu, amendedAt, wasOn, wasPrecision, wasRegion, wasFormat } of rows) {
    const was =
      wasOn && wasPrecision && wasRegion && wasFormat
        ? { plannedOn: wasOn, precision: wasPrecision, region: wasRegion, format: wasFormat }
        : null;
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), { kind, reasonKk, reasonRu, amendedAt, was }]);
  }
  return byEntry;
};
