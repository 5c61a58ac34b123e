import { minutesDraft, signMinutes } from '#follow-up/server/index.ts';
import { act } from './act.ts';
import type { FilledMeeting } from './meetings.ts';

/** The newest of them wait on a desk for their signature. */
const UNSIGNED = 4;
const SIGNED = 8;

/** The minutes of the last held meetings, signed two days after each by the post that held it; those of the newest are still to be signed. */
export const signLastMinutes = async (meetings: readonly FilledMeeting[], now: Temporal.Instant): Promise<void> => {
  const held = meetings.filter(({ fate }) => fate === 'held').slice(-(UNSIGNED + SIGNED), -UNSIGNED);
  for (const meeting of held) {
    const draft = await minutesDraft(meeting.id);
    const at = meeting.startsAt.add({ hours: 48 });
    const due = Temporal.Instant.compare(at, now) <= 0 ? at : now;
    if (draft) await act(signMinutes, { meeting: meeting.id, seen: draft.seen }, due);
  }
};
