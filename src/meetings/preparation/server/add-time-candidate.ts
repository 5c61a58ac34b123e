import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { mayPrepareMeetingsOf } from '../../permissions.ts';
import { refusedIn } from '../../status.ts';
import { lockMeeting } from '../../server/meeting.store.ts';
import { timeCandidateAdded } from '../events.ts';
import { faultOfCandidate, isPollOpen } from '../time-poll.ts';
import { insertCandidate } from './time.store.ts';
import { candidatesOf, lastPollOf } from './time.views.ts';

/** p(1,4,1): a day and hour to be weighed for a meeting to come, five at most; not while people vote. */
export const addTimeCandidate = command({
  name: 'add-time-candidate',
  input: z.object({ meeting: field.id(), startsAt: field.localTime() }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input: { startsAt }, subject: { id, number, status }, now, tx }) {
    if (status !== 'draft' && status !== 'announced') return refusedIn(status);
    const poll = await lastPollOf(id, tx);
    if (poll && isPollOpen(poll, today(now))) return refused('poll-running');
    const fault = faultOfCandidate(startsAt, await candidatesOf(id, tx), now);
    if (fault) return fault;
    const candidate = await insertCandidate(tx, id, startsAt, now);
    return accepted({ candidate, number }, timeCandidateAdded(id, candidate, startsAt));
  }
});
