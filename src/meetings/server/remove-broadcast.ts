import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { broadcastRemoved } from '../events.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';
import { lockMeeting } from './meeting.store.ts';
import { deleteBroadcast } from './places.store.ts';

/** Takes a wrong broadcast address away; the journal keeps that it was there. */
export const removeBroadcast = command({
  name: 'remove-broadcast',
  input: z.object({ meeting: field.id(), broadcast: field.id() }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input: { meeting, broadcast }, subject, tx }) {
    if (!(await deleteBroadcast(tx, meeting, broadcast))) return refused('not-found');
    return accepted({ broadcast, number: subject.number }, broadcastRemoved(meeting, broadcast));
  }
});
