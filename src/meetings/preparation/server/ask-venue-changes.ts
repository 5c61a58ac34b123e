import { z } from 'zod';
import { command } from '#platform/server/command/command.ts';
import { mayHostMeetings } from '../venue.ts';
import { lockParties, stepFields, takeVenueStep, venueFields } from './venue-step.ts';

/** p(1,4,5): the akimat proposes another place, hour or hall, with a word why; also when it was agreed before. */
export const askVenueChanges = command({
  name: 'ask-venue-changes',
  input: z.object({ ...stepFields, ...venueFields }),
  find: ({ tx, input, now }) => lockParties(tx, input.meeting, now),
  may: (actor, { host }) => host !== undefined && mayHostMeetings(actor, host),
  async run({ input, subject, now, tx }) {
    const { meeting: _id, seen, note, holderPost: _theirs, holderPhone: _phone, ...proposed } = input;
    return takeVenueStep(tx, subject, { act: 'ask-changes', seen, note, proposed, now });
  }
});
