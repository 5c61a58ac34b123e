import { z } from 'zod';
import { command } from '#platform/server/command/command.ts';
import { mayPrepareMeetingsOf } from '../../permissions.ts';
import { lockParties, stepFields, takeVenueStep } from './venue-step.ts';

/** The body needs the place no more, with a word why. */
export const withdrawVenueRequest = command({
  name: 'withdraw-venue-request',
  input: z.object(stepFields),
  find: ({ tx, input, now }) => lockParties(tx, input.meeting, now),
  may: (actor, { meeting }) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input: { seen, note }, subject, now, tx }) {
    return takeVenueStep(tx, subject, { act: 'withdraw', seen, note, proposed: {}, now });
  }
});
