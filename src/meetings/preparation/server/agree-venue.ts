import { z } from 'zod';
import { command } from '#platform/server/command/command.ts';
import { mayHostMeetings } from '../venue.ts';
import { lockParties, stepFields, takeVenueStep, venueFields } from './venue-step.ts';

/** p(1,4,5): the akimat agrees to the place as it was asked for, and names who answers for it. It becomes the meeting's place. */
export const agreeVenue = command({
  name: 'agree-venue',
  input: z.object({ ...stepFields, hostPost: venueFields.hostPost, hostPhone: venueFields.hostPhone }),
  find: ({ tx, input, now }) => lockParties(tx, input.meeting, now),
  may: (actor, { host }) => host !== undefined && mayHostMeetings(actor, host),
  async run({ input: { seen, note, hostPost, hostPhone }, subject, now, tx }) {
    return takeVenueStep(tx, subject, { act: 'agree', seen, note, proposed: { hostPost, hostPhone }, now });
  }
});
