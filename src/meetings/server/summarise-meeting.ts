import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { meetingSummarised } from '../events.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';
import { refusedIn } from '../status.ts';
import { lockMeeting, saveSummary } from './meeting.store.ts';

/** Writes what came of a held meeting, in both languages; it is shown on its page at once. */
export const summariseMeeting = command({
  name: 'summarise-meeting',
  input: z.object({ meeting: field.id(), summaryKk: field.text(5000), summaryRu: field.text(5000) }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input: { meeting, ...summary }, subject, tx }) {
    if (subject.status !== 'held') return refusedIn(subject.status);
    await saveSummary(tx, meeting, summary);
    return accepted({ meeting, number: subject.number }, meetingSummarised(meeting));
  }
});
