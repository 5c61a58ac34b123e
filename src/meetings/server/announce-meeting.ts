import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { meetingAnnounced } from '../events.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';
import { faultOfAct } from '../status.ts';
import { insertChange, lockMeeting, saveAnnouncement } from './meeting.store.ts';
import { partsOf } from './part.store.ts';

/** Makes a draft public. p(1,5): not before the three obligatory parts are in its programme. */
export const announceMeeting = command({
  name: 'announce-meeting',
  input: z.object({ meeting: field.id() }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ subject, now, tx }) {
    const { id, number, body, region, status } = subject;
    const fault = faultOfAct('announce', status, { ...subject, parts: await partsOf(tx, id), now });
    if (fault) return fault;
    await saveAnnouncement(tx, id, now);
    await insertChange(tx, id, { kind: 'announced', nowAt: subject.startsAt, changedAt: now });
    return accepted({ meeting: id, number }, meetingAnnounced(id, { body, region }));
  }
});
