import { z } from 'zod';
import { command } from '#platform/server/command/command.ts';
import { mayPrepareMeetingsOf } from '../../permissions.ts';
import { lockVenue } from './venue.store.ts';
import { lockParties, stepFields, takeVenueStep, venueFields } from './venue-step.ts';

/** p(1,4,5): the body asks the akimat for a place, or asks anew with what it changed. What was agreed needs a word why. */
export const requestVenue = command({
  name: 'request-venue',
  input: z.object({ ...stepFields, ...venueFields }),
  find: ({ tx, input, now }) => lockParties(tx, input.meeting, now),
  may: (actor, { meeting }) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input, subject, now, tx }) {
    const { meeting, seen, note, hostPost: _theirs, hostPhone: _phone, ...proposed } = input;
    const standing = await lockVenue(tx, meeting);
    const act = standing && standing.status !== 'withdrawn' ? 'revise' : 'request';
    return takeVenueStep(tx, subject, { act, seen, note, proposed, now });
  }
});
