import { cancelMeeting, postponeMeeting } from '#meetings/server/index.ts';
import { act, localText } from './act.ts';
import { isPrepared } from './coming.ts';
import type { FilledMeeting } from './meetings.ts';
import { seedOversight } from './seed.ts';

/** So many days later the postponed meeting is held. */
const DAYS_LATER = 7;

const reasonsOf = ({ kk, ru }: { kk: string; ru: string }) => ({ reasonKk: kk, reasonRu: ru });

/**
 * Of the announced meetings whose preparation is not shown the last is called off and the one before it postponed, yesterday,
 * each with its reason. Returns those that are still to be filled with questions, at their times.
 */
export const changeFates = async (
  meetings: readonly FilledMeeting[],
  now: Temporal.Instant
): Promise<FilledMeeting[]> => {
  const announced = meetings.filter((meeting) => meeting.fate === 'announced' && !isPrepared(meeting));
  const [postponed, cancelled] = announced.slice(-2);
  if (!postponed || !cancelled) return [...meetings];
  const yesterday = now.subtract({ hours: 24 });
  const { postponed: late, cancelled: off } = seedOversight();
  const startsAt = postponed.startsAt.add({ hours: 24 * DAYS_LATER });
  await act(postponeMeeting, { meeting: postponed.id, startsAt: localText(startsAt), ...reasonsOf(late) }, yesterday);
  await act(cancelMeeting, { meeting: cancelled.id, ...reasonsOf(off) }, yesterday);
  return meetings
    .filter(({ id }) => id !== cancelled.id)
    .map((meeting) => (meeting.id === postponed.id ? { ...meeting, startsAt } : meeting));
};
