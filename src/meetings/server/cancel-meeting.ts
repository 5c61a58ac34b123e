import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { meetingCancelled } from '../events.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';
import { faultOfAct } from '../status.ts';
import { insertChange, lockMeeting, saveStatus } from './meeting.store.ts';

/** Calls a meeting off for good, with a reason in both languages, shown in its history. */
export const cancelMeeting = command({
  name: 'cancel-meeting',
  input: z.object({ meeting: field.id(), reasonKk: field.text(1000), reasonRu: field.text(1000) }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input, subject, now, tx }) {
    const { id, number, status, startsAt } = subject;
    const fault = faultOfAct('cancel', status, { ...subject, parts: [], now });
    if (fault) return fault;
    const { reasonKk, reasonRu } = input;
    await saveStatus(tx, id, 'cancelled');
    await insertChange(tx, id, { kind: 'cancelled', reasonKk, reasonRu, wasAt: startsAt, changedAt: now });
    return accepted({ meeting: id, number }, meetingCancelled(id));
  }
});
