import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canRehearse } from '../../permissions.ts';
import { rehearsalStarted } from '../events.ts';
import { rehearsalNumber } from '../rehearsal.ts';
import { keepBeginning, lockMeeting } from './rehearsals.store.ts';

/**
 * Begins a rehearsal of an announced meeting, under a number of its own. `seed` brings the same simulated people again. Refused when
 * one goes on already (`rehearsal-goes-on`) or the meeting has begun or is over (`rehearsal-not-now`).
 */
export const startRehearsal = command({
  name: 'start-rehearsal',
  input: z.object({ meeting: field.id(), seed: field.wholeNumber(1, 999_999) }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: canRehearse,
  async run({ input: { seed }, subject: { id: meeting, body, status }, actor, tx, now: at }) {
    if (status !== 'announced' && status !== 'draft') return refused('rehearsal-not-now');
    const going = await tx
      .selectFrom('rehearsals')
      .select('id')
      .where('meeting', '=', meeting)
      .where('endedAt', 'is', null)
      .executeTakeFirst();
    if (going) return refused('rehearsal-goes-on');
    const { id, serial } = await keepBeginning(tx, { meeting, body, actor, seed, at });
    const rehearsal = { id, number: rehearsalNumber(serial), of: meeting, seed, startedAt: at.toString() };
    return accepted(rehearsal, rehearsalStarted(id, meeting));
  }
});
