import { sql } from 'kysely';
import type { Locale } from '#platform/locale.ts';
import { type Database, database, type Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import { hashOf } from '#platform/server/link-secret.ts';
import { KEPT_DAYS_AFTER, UNCONFIRMED_DAYS } from '../subscriber.ts';
import { confirmationTokenOf, endingTokenOf } from './subscriber-links.ts';

/** Somebody who is told of an entry. */
export type Subscriber = { id: string; entry: string; confirmedAt: Temporal.Instant | null };

/** Keeps an address once for each entry; returns its row, also one that was there before. */
export const keepSubscriber = async (
  tx: Tx,
  { entry, email, locale }: { entry: string; email: string; locale: Locale },
  subscribedAt: Temporal.Instant
): Promise<Subscriber> => {
  const id = newId();
  return tx
    .insertInto('entrySubscribers')
    .values({
      id,
      entry,
      email,
      locale,
      subscribedAt,
      confirmationHash: hashOf(confirmationTokenOf(id)),
      endingHash: hashOf(endingTokenOf(id))
    })
    .onConflict((conflict) => conflict.columns(['entry', 'email']).doUpdateSet({ locale, subscribedAt }))
    .returning(['id', 'entry', 'confirmedAt'])
    .executeTakeFirstOrThrow();
};

/** The subscriber whose letter carried this token, locked; undefined when there is none any more. */
export const lockSubscriber = (
  tx: Tx,
  by: 'confirmationHash' | 'endingHash',
  token: string
): Promise<Subscriber | undefined> =>
  tx
    .selectFrom('entrySubscribers')
    .select(['id', 'entry', 'confirmedAt'])
    .where(by, '=', hashOf(token))
    .forUpdate()
    .executeTakeFirst();

export const saveConfirmation = async (tx: Tx, id: string, confirmedAt: Temporal.Instant): Promise<void> => {
  await tx.updateTable('entrySubscribers').set({ confirmedAt }).where('id', '=', id).execute();
};

export const deleteSubscriber = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('entrySubscribers').where('id', '=', id).execute();
};

/** Erases the addresses of one entry; returns how many there were. */
export const deleteSubscribersOf = async (tx: Tx, entry: string): Promise<number> => {
  const { numDeletedRows } = await tx.deleteFrom('entrySubscribers').where('entry', '=', entry).executeTakeFirst();
  return Number(numDeletedRows);
};

/** Erases what is needed no longer: never confirmed, withdrawn, or of an entry whose day has long passed. */
export const deleteStaleSubscribers = async (
  tx: Tx,
  now: Temporal.Instant,
  today: Temporal.PlainDate
): Promise<number> => {
  const { rows } = await sql<{ id: string }>`
    delete from entry_subscribers s using schedule_entries e
    where e.id = s.entry and (
      (s.confirmed_at is null and s.subscribed_at < ${now.subtract({ hours: 24 * UNCONFIRMED_DAYS })})
      or e.withdrawn_at < ${now.subtract({ hours: 24 * UNCONFIRMED_DAYS })}
      or e.planned_on < ${today.subtract({ days: KEPT_DAYS_AFTER })}
    ) returning s.id`.execute(tx);
  return rows.length;
};

/** An address a letter goes to. */
export type Addressee = { id: string; entry: string; email: string; locale: Locale };

/** Who is told of this entry: confirmed addresses. */
export const addresseesOf = (entry: string): Promise<Addressee[]> =>
  addressees().where('entry', '=', entry).where('confirmedAt', 'is not', null).orderBy('id').execute();

/** The address of one subscriber while it awaits its confirmation. */
export const unconfirmedAddressee = (id: string): Promise<Addressee | undefined> =>
  addressees().where('id', '=', id).where('confirmedAt', 'is', null).executeTakeFirst();

const addressees = (db: Database = database()) =>
  db.selectFrom('entrySubscribers').select(['id', 'entry', 'email', 'locale']);
