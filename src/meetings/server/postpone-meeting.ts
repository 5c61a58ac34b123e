import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { mayPrepareMeetingsOf } from '../permissions.ts';
import { lockMeeting } from './meeting.store.ts';
import { postponed } from './postponement.ts';

/** Gives an announced meeting another time, with a reason in both languages; both times stay in its visible history. */
export const postponeMeeting = command({
  name: 'postpone-meeting',
  input: z.object({
    meeting: field.id(),
    startsAt: field.localTime(),
    reasonKk: field.text(1000),
    reasonRu: field.text(1000)
  }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input, subject, now, tx }) {
    const { meeting: id, ...to } = input;
    const done = await postponed(tx, subject, { ...to, now });
    return Array.isArray(done) ? accepted({ meeting: id, number: subject.number }, ...done) : done;
  }
});
