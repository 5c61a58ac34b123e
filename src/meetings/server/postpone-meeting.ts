import { z } from 'zod';
import { accepted, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { meetingPostponed } from '../events.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';
import { faultOfTimes } from '../plan-rules.ts';
import { faultOfAct } from '../status.ts';
import { insertChange, lockMeeting, shiftMeeting } from './meeting.store.ts';
import { partsOf } from './part.store.ts';

/** Gives an announced meeting another time, with a reason in both languages; both times stay in its visible history. */
export const postponeMeeting = command({
  name: 'postpone-meeting',
  input: z.object({
    meeting: field.id(),
    startsAt: field.localTime(),
    reasonKk: field.text(1000),
    reasonRu: field.text(1000)
  }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input, subject, now, tx }) {
    const { startsAt, reasonKk, reasonRu } = input;
    const { id, number, status, startsAt: was } = subject;
    const later = { ...subject, startsAt };
    const timed = status === 'announced' ? faultOfTimes(later, now) : undefined;
    const fault = timed ?? faultOfAct('postpone', status, { ...later, parts: await partsOf(tx, id), now });
    if (fault) return fault;
    if (was.equals(startsAt)) return refusedField('startsAt', 'same-time');
    await shiftMeeting(tx, subject, startsAt);
    await insertChange(tx, id, { kind: 'postponed', reasonKk, reasonRu, wasAt: was, nowAt: startsAt, changedAt: now });
    return accepted({ meeting: id, number }, meetingPostponed(id, was, startsAt));
  }
});
