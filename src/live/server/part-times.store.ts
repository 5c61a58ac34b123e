import type { Tx } from '#platform/server/database/database.ts';

type Times = { startedAt: Temporal.Instant | null; endedAt: Temporal.Instant | null };

/** Keeps when a part really began and ended. */
export const keepPartTimes = async (tx: Tx, part: string, times: Times): Promise<void> => {
  await tx
    .insertInto('partTimes')
    .values({ part, ...times })
    .onConflict((conflict) => conflict.column('part').doUpdateSet(times))
    .execute();
};
