import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { rehearsalNumber, rehearsalSerial } from '../rehearsal.ts';

/** A rehearsal that is going on: of which meeting, and under which number. */
export type Rehearsal = {
  id: string;
  number: string;
  of: string;
  seed: number;
  startedAt: Temporal.Instant;
  peopleAt: Temporal.Instant;
};

const running = (db: Database | Tx) =>
  db
    .selectFrom('rehearsals')
    .select(['id', 'serial', 'meeting', 'seed', 'startedAt', 'peopleAt'])
    .where('endedAt', 'is', null);

type Row = Omit<Rehearsal, 'number' | 'of'> & { serial: number; meeting: string };

const rehearsalOf = ({ serial, meeting, ...row }: Row): Rehearsal => ({
  ...row,
  number: rehearsalNumber(serial),
  of: meeting
});

/** The rehearsal of a meeting that is going on now, by the meeting's id. */
export const rehearsalNow = async (meeting: string, db: Database | Tx = database()): Promise<Rehearsal | undefined> => {
  const row = await running(db).where('meeting', '=', meeting).executeTakeFirst();
  return row && rehearsalOf(row);
};

/** Is the rehearsal with this number going on? False for a real meeting's number. */
export const rehearsalRuns = async (number: string): Promise<boolean> => {
  const serial = rehearsalSerial(number);
  if (serial === undefined) return false;
  return (await running(database()).where('serial', '=', serial).executeTakeFirst()) !== undefined;
};

/** What was asked at the rehearsed meeting with this id, in its order. */
export const rehearsedQuestions = async (meeting: string): Promise<string[]> => {
  const rows = await database()
    .selectFrom('questions')
    .select('id')
    .where('meeting', '=', meeting)
    .orderBy('number')
    .execute();
  return rows.map(({ id }) => id);
};

/** Is any rehearsal going on? */
export const somethingIsRehearsed = async (db: Database | Tx = database()): Promise<boolean> =>
  (await running(db).limit(1).executeTakeFirst()) !== undefined;

/** Those that have gone on since before an instant. */
export const rehearsalsSince = async (before: Temporal.Instant): Promise<Rehearsal[]> =>
  (await running(database()).where('startedAt', '<', before).execute()).map(rehearsalOf);
