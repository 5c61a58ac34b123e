import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { partRemoved } from '../events.ts';
import { faultOfRemoval } from '../part.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';
import { refusedIn } from '../status.ts';
import { lockMeeting } from './meeting.store.ts';
import { deletePart, partsOf } from './part.store.ts';

/** Takes a part out of the programme. p(1,5): never the last of an obligatory kind once the meeting is announced. */
export const removePart = command({
  name: 'remove-part',
  input: z.object({ meeting: field.id(), part: field.id() }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input, subject, tx }) {
    const { id, number, status } = subject;
    if (status !== 'draft' && status !== 'announced') return refusedIn(status);
    const parts = await partsOf(tx, id);
    const part = parts.find((candidate) => candidate.id === input.part);
    if (!part) return refused('not-found');
    const fault = status === 'announced' ? faultOfRemoval(part, parts) : undefined;
    if (fault) return fault;
    await deletePart(tx, part.id);
    return accepted({ part: part.id, number }, partRemoved(id, part.id, part.kind));
  }
});
