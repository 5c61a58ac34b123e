import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { mayPrepareMeetingsOf } from '../../permissions.ts';
import { lockMeeting } from '../../server/meeting.store.ts';
import { timeCandidateWithdrawn } from '../events.ts';
import { isPollOpen } from '../time-poll.ts';
import { withdrawCandidateRow } from './time.store.ts';
import { lastPollOf } from './time.views.ts';

/** Takes a time out of those that are weighed; not while people vote on it. */
export const withdrawTimeCandidate = command({
  name: 'withdraw-time-candidate',
  input: z.object({ meeting: field.id(), candidate: field.id() }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input: { candidate }, subject: { id, number }, now, tx }) {
    const poll = await lastPollOf(id, tx);
    if (poll && isPollOpen(poll, today(now))) return refused('poll-running');
    if (!(await withdrawCandidateRow(tx, id, candidate, now))) return refused('not-found');
    return accepted({ number }, timeCandidateWithdrawn(id, candidate));
  }
});
