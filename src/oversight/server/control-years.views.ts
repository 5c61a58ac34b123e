import { database } from '#platform/server/database/database.ts';

/** A year that has duties: for which day and up to which row of the journal it was judged. */
export type ControlYear = { year: number; judgedFor: Temporal.PlainDate; journalSeq: number };

/** The years that have duties, the newest first. */
export const controlYears = (): Promise<ControlYear[]> =>
  database()
    .selectFrom('judgedYears')
    .select(['year', 'judgedFor', 'journalSeq'])
    .where((is) =>
      is.exists(is.selectFrom('verdicts').select('obligation').whereRef('verdicts.year', '=', 'judgedYears.year'))
    )
    .orderBy('year', 'desc')
    .execute();
