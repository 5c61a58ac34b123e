import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { EntryTerms, GivenReason, Schedule } from '../schedule.ts';

/** The schedule of a year, locked until the transaction ends; undefined when there is none. */
export const lockSchedule = (tx: Tx, year: number): Promise<Schedule | undefined> =>
  tx.selectFrom('schedules').selectAll().where('year', '=', year).forUpdate().executeTakeFirst();

/** Opens a year as a draft; false when it is there already. */
export const insertSchedule = async (tx: Tx, year: number): Promise<boolean> => {
  const result = await tx
    .insertInto('schedules')
    .values({ year, status: 'draft' })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
};

/** How many entries of the year are not withdrawn. */
export const countStanding = async (tx: Tx, year: number): Promise<number> => {
  const { count } = await tx
    .selectFrom('scheduleEntries')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('year', '=', year)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
};

/** Adds an entry; returns its id. */
export const insertEntry = async (tx: Tx, year: number, terms: EntryTerms): Promise<string> => {
  const id = newId();
  await tx
    .insertInto('scheduleEntries')
    .values({ id, year, ...terms })
    .execute();
  return id;
};

/** An entry as it is changed: its terms and whether it still stands. */
export type LockedEntry = EntryTerms & {
  id: string;
  version: number;
  withdrawnAt: Temporal.Instant | null;
  schedule: Schedule;
};

/** The version of an entry that stands in the schedule of this year; undefined when there is none. */
export const versionOfEntry = async (tx: Tx, year: number, id: string): Promise<number | undefined> => {
  const row = await tx
    .selectFrom('scheduleEntries')
    .select('version')
    .where('id', '=', id)
    .where('year', '=', year)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  return row?.version;
};

/** An entry with its schedule, both locked, the schedule first, as by every step; undefined when there is none. */
export const lockEntry = async (tx: Tx, id: string): Promise<LockedEntry | undefined> => {
  const place = await tx.selectFrom('scheduleEntries').select('year').where('id', '=', id).executeTakeFirst();
  const schedule = place && (await lockSchedule(tx, place.year));
  if (!schedule) return undefined;
  const entry = await tx
    .selectFrom('scheduleEntries')
    .select(['id', 'body', 'region', 'district', 'plannedOn', 'format', 'themeKk', 'themeRu', 'withdrawnAt', 'version'])
    .select(sql<'day' | 'month'>`precision`.as('precision'))
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { ...entry, schedule };
};

export const updateEntry = async (tx: Tx, id: string, terms: EntryTerms): Promise<void> => {
  await tx.updateTable('scheduleEntries').set(terms).where('id', '=', id).execute();
};

export const saveWithdrawal = async (tx: Tx, id: string, withdrawnAt: Temporal.Instant): Promise<void> => {
  await tx.updateTable('scheduleEntries').set({ withdrawnAt }).where('id', '=', id).execute();
};

/** Keeps a visible change; `was` is what an amended entry said before. */
export const insertAmendment = async (
  tx: Tx,
  amendment: GivenReason & {
    entry: string;
    kind: 'added' | 'amended' | 'withdrawn';
    amendedAt: Temporal.Instant;
    was?: EntryTerms;
  }
): Promise<void> => {
  const { was, ...kept } = amendment;
  const before = was && {
    wasOn: was.plannedOn,
    wasPrecision: was.precision,
    wasRegion: was.region,
    wasFormat: was.format
  };
  await tx
    .insertInto('scheduleAmendments')
    .values({ id: newId(), ...kept, ...before })
    .execute();
};
