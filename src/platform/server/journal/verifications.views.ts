import { database } from '../database/database.ts';

/** One verification of the journal: by whom (null: the timetable), how far it has come, and what was found. */
export type Verification = {
  id: string;
  askedBy: string | null;
  askedAt: Temporal.Instant;
  rowsTotal: number;
  rowsRead: number;
  movedAt: Temporal.Instant;
  finishedAt: Temporal.Instant | null;
  head: string | null;
  fault: string | null;
  faultSeq: number | null;
};

/** The last verifications, the newest first. */
export const lastVerifications = (limit: number): Promise<Verification[]> =>
  database()
    .selectFrom('journalVerifications as verification')
    .leftJoin('people', 'people.id', 'verification.askedBy')
    .select(['verification.id', 'people.name as askedBy', 'askedAt', 'rowsTotal', 'rowsRead', 'movedAt', 'finishedAt'])
    .select(['head', 'fault', 'faultSeq'])
    .orderBy('askedAt', 'desc')
    .limit(limit)
    .execute();

/** What the last verification that came to its end found. */
export const lastVerdict = async (): Promise<'whole' | 'broken' | 'unverified'> => {
  const last = await database()
    .selectFrom('journalVerifications')
    .select('head')
    .where('finishedAt', 'is not', null)
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return 'unverified';
  return last.head === null ? 'broken' : 'whole';
};
