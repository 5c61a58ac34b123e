import { sql } from 'kysely';
import { database, type Tx } from '#platform/server/database/database.ts';
import { type HallBeat, WEAK_SECONDS } from '../hall-state.ts';

/** Hears of a hall again that was not lost: one statement, no journal. False when it was lost or is heard of first. */
export const renewLink = async (meeting: string, hall: string, beat: HallBeat): Promise<boolean> => {
  const { numUpdatedRows } = await database()
    .updateTable('hallLinks')
    .set(beat)
    .where('hall', '=', hall)
    .where('meeting', '=', meeting)
    .where(
      sql<boolean>`seen_at + make_interval(secs => stands_seconds + ${WEAK_SECONDS}) > ${beat.seenAt.toString()}::timestamptz`
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

/** Keeps what a hall said last. */
export const keepLink = async (tx: Tx, meeting: string, hall: string, beat: HallBeat): Promise<void> => {
  await tx
    .insertInto('hallLinks')
    .values({ hall, meeting, ...beat })
    .onConflict((conflict) => conflict.column('hall').doUpdateSet(beat))
    .execute();
};

/** Keeps that a hall was lost for a while. */
export const keepOutage = async (
  tx: Tx,
  meeting: string,
  hall: string,
  outage: { lostAt: Temporal.Instant; backAt: Temporal.Instant }
): Promise<void> => {
  await tx
    .insertInto('hallOutages')
    .values({ hall, meeting, ...outage })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
