import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { hallRemoved } from '../events.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';
import { linkChanged, linkStands } from '../preparation/server/link-events.ts';
import { lockMeeting } from './meeting.store.ts';
import { deleteHall } from './places.store.ts';

/** Takes a hall away from which nothing has come yet. */
export const removeHall = command({
  name: 'remove-hall',
  input: z.object({ meeting: field.id(), hall: field.id() }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input: { meeting, hall }, subject, tx }) {
    const stood = await linkStands(tx, meeting);
    const deletion = await deleteHall(tx, meeting, hall);
    if (deletion === 'unknown') return refused('not-found');
    if (deletion === 'in-use') return refused('hall-in-use');
    const removed = hallRemoved(meeting, hall);
    return accepted({ hall, number: subject.number }, removed, ...(await linkChanged(tx, subject, stood)));
  }
});
