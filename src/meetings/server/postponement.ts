import type { DomainEvent } from '#platform/event.ts';
import { refusedField, type Refused } from '#platform/result.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { meetingPostponed } from '../events.ts';
import { faultOfTimes } from '../plan-rules.ts';
import { faultOfAct } from '../status.ts';
import { insertChange, type LockedMeeting, shiftMeeting } from './meeting.store.ts';
import { partsOf } from './part.store.ts';

/** An announced meeting at another time: both times and the reason stay in its visible history. What happened, or why not. */
export const postponed = async (
  tx: Tx,
  meeting: LockedMeeting,
  to: { startsAt: Temporal.Instant; reasonKk: string; reasonRu: string; now: Temporal.Instant }
): Promise<DomainEvent[] | Refused> => {
  const { startsAt, reasonKk, reasonRu, now } = to;
  const { id, status, startsAt: was } = meeting;
  const later = { ...meeting, startsAt };
  const timed = status === 'announced' ? faultOfTimes(later, now) : undefined;
  const fault = timed ?? faultOfAct('postpone', status, { ...later, parts: await partsOf(tx, id), now });
  if (fault) return fault;
  if (was.equals(startsAt)) return refusedField('startsAt', 'same-time');
  await shiftMeeting(tx, meeting, startsAt);
  await insertChange(tx, id, { kind: 'postponed', reasonKk, reasonRu, wasAt: was, nowAt: startsAt, changedAt: now });
  return [meetingPostponed(id, was, startsAt)];
};
