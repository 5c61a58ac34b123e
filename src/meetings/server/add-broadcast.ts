import { z } from 'zod';
import { accepted, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { faultOfBroadcast, faultOfBroadcastWords } from '../broadcast.ts';
import { broadcastAdded } from '../events.ts';
import { PLATFORMS } from '../meeting.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';
import { refusedIn } from '../status.ts';
import { lockMeeting } from './meeting.store.ts';
import { insertBroadcast } from './places.store.ts';

/** p(1,2): where the meeting is broadcast, and whether comments are open. Also after it was held, for the recording. */
export const addBroadcast = command({
  name: 'add-broadcast',
  input: z.object({
    meeting: field.id(),
    platform: z.enum(PLATFORMS),
    url: field.text(500),
    commentsOpen: field.checked(),
    titleKk: field.optionalText(200),
    titleRu: field.optionalText(200),
    aboutKk: field.optionalText(2000),
    aboutRu: field.optionalText(2000)
  }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input, subject, tx }) {
    const { meeting, ...broadcast } = input;
    if (subject.status === 'cancelled') return refusedIn(subject.status);
    const fault = faultOfBroadcast(broadcast.platform, broadcast.url) ?? faultOfBroadcastWords(broadcast);
    if (fault) return fault;
    const id = await insertBroadcast(tx, meeting, broadcast);
    if (id === undefined) return refusedField('url', 'already-there');
    return accepted({ broadcast: id, number: subject.number }, broadcastAdded(meeting, { id, ...broadcast }));
  }
});
