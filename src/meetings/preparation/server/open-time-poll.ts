import { z } from 'zod';
import { today } from '#platform/clock.ts';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { mayPrepareMeetingsOf } from '../../permissions.ts';
import { refusedIn } from '../../status.ts';
import { lockMeeting } from '../../server/meeting.store.ts';
import { timePollOpened } from '../events.ts';
import { faultOfPoll, isPollOpen } from '../time-poll.ts';
import { insertPoll } from './time.store.ts';
import { candidatesOf, lastPollOf } from './time.views.ts';

/** p(1,4,1): asks the residents of the region which of the times suit them, until the end of a day; one poll at a time. */
export const openTimePoll = command({
  name: 'open-time-poll',
  input: z.object({ meeting: field.id(), closesOn: field.day() }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input: { closesOn }, subject: { id, number, status }, now, tx }) {
    if (status !== 'draft' && status !== 'announced') return refusedIn(status);
    const last = await lastPollOf(id, tx);
    if (last && isPollOpen(last, today(now))) return refused('poll-running');
    const candidates = await candidatesOf(id, tx);
    const days = candidates.map(({ startsAt }) => today(startsAt));
    const fault = faultOfPoll(closesOn, days, today(now));
    if (fault) return fault;
    const asked = { closesOn, candidates: candidates.map((one) => one.id) };
    const poll = await insertPoll(tx, id, { ...asked, openedAt: now });
    return accepted({ poll, number }, timePollOpened(id, poll, asked));
  }
});
