import { accepted, refused, type Result } from '#platform/result.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { meetingRan } from '../events.ts';
import { faultOfAct } from '../status.ts';
import { insertChange, lockMeeting, saveStatus } from './meeting.store.ts';

/**
 * What the live board asks for inside its own command: the meeting begins (`live`) or has been held. Refuses by the table
 * of transitions; the events are for the caller's journal.
 */
export const changeMeetingStatus = async (
  tx: Tx,
  meetingId: string,
  to: 'live' | 'held',
  now: Temporal.Instant
): Promise<Result<{ number: string }>> => {
  const meeting = await lockMeeting(tx, meetingId);
  if (!meeting) return refused('not-found');
  const act = to === 'live' ? 'open' : 'close';
  const fault = faultOfAct(act, meeting.status, { ...meeting, parts: [], now });
  if (fault) return fault;
  await saveStatus(tx, meetingId, to);
  await insertChange(tx, meetingId, { kind: to === 'live' ? 'opened' : 'closed', changedAt: now });
  return accepted({ number: meeting.number }, ...meetingRan(meeting, to));
};
