import { sql } from 'kysely';
import { database, type Tx } from '#platform/server/database/database.ts';

/** Was somebody asked to attest this duty since? Nobody else asks until the transaction ends. */
export const lockedAskedSince = async (tx: Tx, obligation: string, since: Temporal.Instant): Promise<boolean> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`asked/${obligation}`}, 0))`.execute(tx);
  const row = await tx
    .selectFrom('journal')
    .select('seq')
    .where('objectKind', '=', 'obligation')
    .where('objectId', '=', obligation)
    .where('type', '=', 'AttestationAsked')
    .where('at', '>', since)
    .executeTakeFirst();
  return row !== undefined;
};

/** When the attestors of these duties were asked last, since an instant. */
export const askedSince = async (
  obligations: readonly string[],
  since: Temporal.Instant
): Promise<ReadonlyMap<string, Temporal.Instant>> => {
  if (obligations.length === 0) return new Map();
  const rows = await database()
    .selectFrom('journal')
    .select(['objectId', 'at'])
    .where('objectKind', '=', 'obligation')
    .where('objectId', 'in', obligations)
    .where('type', '=', 'AttestationAsked')
    .where('at', '>', since)
    .orderBy('seq')
    .execute();
  return new Map(rows.map(({ objectId, at }) => [objectId, at]));
};
