import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canRehearse } from '../../permissions.ts';
import { peopleAreThere } from '../rehearsal.ts';
import { keepPeople, lockMeeting } from './rehearsals.store.ts';
import { rehearsalNow } from './rehearsals.views.ts';

/**
 * Takes over the simulated people of a rehearsal, who stopped with their process; not journaled, since nothing real changes. Refused
 * where no rehearsal goes on (`rehearsal-over`), or its people are there (`rehearsed-people-there`).
 */
export const resumeRehearsal = command({
  name: 'resume-rehearsal',
  input: z.object({ meeting: field.id() }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: canRehearse,
  async run({ subject: { id: meeting }, tx, now }) {
    const going = await rehearsalNow(meeting, tx);
    if (!going) return refused('rehearsal-over');
    if (peopleAreThere(going.peopleAt, now)) return refused('rehearsed-people-there');
    await keepPeople(tx, meeting, now);
    return accepted({ of: meeting, number: going.number, seed: going.seed, since: going.startedAt.epochMilliseconds });
  }
});
