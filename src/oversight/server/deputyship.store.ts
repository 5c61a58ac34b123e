import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/database.ts';
import type { AskedDeputyship, Deputyship } from '../deputyship.ts';

/** The deputyships not withdrawn that end on the day or later; no other can be named until the transaction ends. */
export const lockedDeputyships = async (tx: Tx, since: Temporal.PlainDate): Promise<Deputyship[]> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('deputyships', 0))`.execute(tx);
  return tx
    .selectFrom('deputyships')
    .select(['id', 'body', 'person', 'deputy', 'firstDay', 'lastDay', 'withdrawnAt'])
    .where('withdrawnAt', 'is', null)
    .where('lastDay', '>=', since)
    .execute();
};

/** Which of these people hold a post in the body on every one of the days, by one mandate. */
export const servingIn = async (
  tx: Tx,
  { body, person, deputy, firstDay, lastDay }: AskedDeputyship
): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .selectFrom('mandates')
    .innerJoin('posts', 'posts.id', 'mandates.post')
    .select('mandates.person')
    .where('posts.body', '=', body)
    .where('mandates.person', 'in', [person, deputy])
    .where('mandates.validFrom', '<=', firstDay)
    .where((is) => is.or([is('mandates.validTo', 'is', null), is('mandates.validTo', '>=', lastDay)]))
    .where((is) => is.or([is('posts.closedOn', 'is', null), is('posts.closedOn', '>', lastDay)]))
    .execute();
  return new Set(rows.map((row) => row.person));
};

export const insertDeputyship = async (
  tx: Tx,
  deputyship: AskedDeputyship & { id: string; namedAt: Temporal.Instant }
): Promise<void> => {
  await tx.insertInto('deputyships').values(deputyship).execute();
};

export const lockedDeputyship = (tx: Tx, id: string): Promise<Deputyship | undefined> =>
  tx
    .selectFrom('deputyships')
    .select(['id', 'body', 'person', 'deputy', 'firstDay', 'lastDay', 'withdrawnAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

export const markWithdrawn = async (tx: Tx, id: string, withdrawnAt: Temporal.Instant): Promise<void> => {
  await tx.updateTable('deputyships').set({ withdrawnAt }).where('id', '=', id).execute();
};
