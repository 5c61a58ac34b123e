import { database } from '#platform/server/database/database.ts';
import { now } from '#platform/server/system-clock.ts';
import { readClock, type ReportWarning } from '../floor.ts';
import { floorClock, sessionOfMeeting } from './session.views.ts';

/** What the report took of a meeting's time: whole minutes rounded up, and its share of the planned time from 0 to 1 and over. */
export type MeasuredReport = {
  minutes: number;
  allowedMinutes: number;
  plannedMinutes: number;
  share: number;
  warning: ReportWarning;
  /** False while the session is open: the figures still move. */
  final: boolean;
};

/** The measured report of a meeting by its id (p(1, 3)); null when it had no session. */
export const measuredReport = async (meeting: string): Promise<MeasuredReport | null> => {
  const row = await sessionOfMeeting(database(), meeting);
  if (!row?.session) return null;
  const reading = readClock(await floorClock(database(), row), now().epochMilliseconds);
  return {
    minutes: Math.ceil(reading.report / 60_000),
    allowedMinutes: reading.reportAllowed / 60_000,
    plannedMinutes: row.plannedMinutes,
    share: reading.reportShare,
    warning: reading.warning,
    final: row.session.closedAt !== null
  };
};
