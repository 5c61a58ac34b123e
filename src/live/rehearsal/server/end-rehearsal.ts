import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canRehearse } from '../../permissions.ts';
import { rehearsalEnded } from '../events.ts';
import { keepEnd, lockMeeting } from './rehearsals.store.ts';

/** Ends the rehearsal of a meeting: nobody finds it any more. Refused where none goes on (`rehearsal-over`). */
export const endRehearsal = command({
  name: 'end-rehearsal',
  input: z.object({ meeting: field.id() }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: canRehearse,
  async run({ subject: { id: meeting }, tx, now }) {
    const ended = await keepEnd(tx, meeting, now);
    return ended ? accepted({ meeting }, rehearsalEnded(ended, meeting)) : refused('rehearsal-over');
  }
});
