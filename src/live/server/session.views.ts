import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { phaseOf } from '../board.ts';
import { clockOf, type FloorClock, type Turn } from '../floor.ts';
import type { FloorHolder } from '../session.ts';
import type { BoardContent } from '../snapshot.ts';

/** What of a meeting and its session the acts and the board need. */
export type SessionRow = {
  id: string;
  number: string;
  body: string;
  region: string;
  status: string;
  startsAt: Temporal.Instant;
  plannedMinutes: number;
  session: { code: string; openedAt: Temporal.Instant; closedAt: Temporal.Instant | null } | null;
};

const sessions = (db: Database | Tx) =>
  db
    .selectFrom('meetings')
    .leftJoin('liveSessions', 'liveSessions.meeting', 'meetings.id')
    .select([
      'meetings.id',
      'number',
      'body',
      'region',
      'status',
      'startsAt',
      'plannedMinutes',
      'code',
      'openedAt',
      'closedAt'
    ]);

type Flat = Awaited<ReturnType<ReturnType<typeof sessions>['execute']>>[number];

const nested = ({ code, openedAt, closedAt, ...meeting }: Flat): SessionRow => ({
  ...meeting,
  session: code !== null && openedAt !== null ? { code, openedAt, closedAt } : null
});

/** The meeting with its session; undefined when there is no such meeting. */
export const sessionOfMeeting = async (db: Database | Tx, id: string): Promise<SessionRow | undefined> => {
  const row = await sessions(db).where('meetings.id', '=', id).executeTakeFirst();
  return row && nested(row);
};

/** The same by the meeting's number; drafts and cancelled meetings have no board. */
export const sessionByNumber = async (db: Database | Tx, number: string): Promise<SessionRow | undefined> => {
  const shown = ['announced', 'live', 'held'] as const;
  const row = await sessions(db).where('number', '=', number).where('status', 'in', shown).executeTakeFirst();
  return row && nested(row);
};

/** The same, locked until the transaction ends: acts of one live meeting come one after the other. */
export const lockSession = async (tx: Tx, id: string): Promise<SessionRow | undefined> => {
  await tx.selectFrom('meetings').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  return sessionOfMeeting(tx, id);
};

/** The number of the live meeting that has this code; undefined when none has. */
export const meetingByCode = async (code: string): Promise<string | undefined> => {
  const row = await database()
    .selectFrom('liveSessions')
    .innerJoin('meetings', 'meetings.id', 'liveSessions.meeting')
    .select('number')
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.number;
};

const turnsOf = async (db: Database | Tx, meeting: string): Promise<Turn[]> => {
  const rows = await db
    .selectFrom('floorTurns')
    .select(['kind', 'pause', 'startedAt', 'endedAt'])
    .where('meeting', '=', meeting)
    .orderBy('startedAt')
    .execute();
  return rows.map(({ kind, pause, startedAt, endedAt }) => ({
    kind,
    pause,
    from: startedAt.epochMilliseconds,
    to: endedAt && endedAt.epochMilliseconds
  }));
};

/** The clock of the session from its turns. */
export const floorClock = async (
  db: Database | Tx,
  { id, plannedMinutes, session }: SessionRow
): Promise<FloorClock> => {
  const opened = session && {
    openedAt: session.openedAt.epochMilliseconds,
    closedAt: session.closedAt && session.closedAt.epochMilliseconds
  };
  return clockOf(plannedMinutes, opened, await turnsOf(db, id));
};

/** The turn that lasts; undefined when no session is open. */
export const openTurn = (
  db: Database | Tx,
  meeting: string
): Promise<(FloorHolder & { id: string; startedAt: Temporal.Instant }) | undefined> =>
  db
    .selectFrom('floorTurns')
    .select(['id', 'kind', 'question', 'pause', 'startedAt'])
    .where('meeting', '=', meeting)
    .where('endedAt', 'is', null)
    .executeTakeFirst();

/** The part of a board that is its session. */
export type SessionPart = Omit<BoardContent, 'questions'>;

/** The session as the board shows it. */
export const sessionPart = async (db: Database | Tx, row: SessionRow): Promise<SessionPart> => ({
  meeting: { number: row.number, status: row.status },
  phase: phaseOf(row.session),
  code: row.session && row.session.code,
  clock: await floorClock(db, row)
});

/** The session of a meeting as it stands in the database, for pages that follow an act of their own reader. */
export const sessionNow = async (meeting: string): Promise<SessionPart | undefined> => {
  const row = await sessionOfMeeting(database(), meeting);
  return row && sessionPart(database(), row);
};
