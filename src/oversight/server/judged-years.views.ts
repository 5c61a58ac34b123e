import { database } from '#platform/server/database/database.ts';

/** Up to which row of the journal the year was judged; 0 when it never was. */
export const judgedUpTo = async (year: number): Promise<number> => {
  const row = await database()
    .selectFrom('judgedYears')
    .select('journalSeq')
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.journalSeq ?? 0;
};

/** The years that were judged, the newest first, with the date of the data. */
export const judgedYears = (): Promise<
  { year: number; journalSeq: number; judgedFor: Temporal.PlainDate; judgedAt: Temporal.Instant }[]
> => database().selectFrom('judgedYears').selectAll().orderBy('year', 'desc').execute();
