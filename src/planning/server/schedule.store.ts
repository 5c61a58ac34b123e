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

export const saveApproval = async (
  tx: Tx,
  year: number,
  approval: { approvedOn: Temporal.PlainDate; document: string }
): Promise<void> => {
  await tx
    .updateTable('schedules')
    .set({ status: 'approved', ...approval })
    .where('year', '=', year)
    .execute();
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
export type LockedEntry = EntryTerms & { id: string; withdrawnAt: Temporal.Instant | null; schedule: Schedule };

/** An entry with its schedule, both locked; undefined when there is none. */
export const lockEntry = async (tx: Tx, id: string): Promise<LockedEntry | undefined> => {
  const row = await tx
    .selectFrom('scheduleEntries as e')
    .innerJoin('schedules as s', 's.year', 'e.year')
    .select(['e.id', 'e.body', 'e.region', 'e.district', 'e.plannedOn', 'e.format', 'e.themeKk', 'e.themeRu'])
    .select(['e.withdrawnAt', 's.year', 's.status', 's.approvedOn', 's.document'])
    .select(sql<'day' | 'month'>`e.precision`.as('precision'))
    .where('e.id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const { year, status, approvedOn, document, ...entry } = row;
  return { ...entry, schedule: { year, status, approvedOn, document } };
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
