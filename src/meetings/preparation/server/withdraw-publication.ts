import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { mayPrepareMeetingsOf } from '../../permissions.ts';
import { lockMeeting } from '../../server/meeting.store.ts';
import { publicationWithdrawn } from '../events.ts';
import { withdrawPublicationRow } from './publicity.store.ts';
import { reachOf } from './reach.ts';

/** Takes a record of a publication back that was a mistake; it stays in the journal. */
export const withdrawPublication = command({
  name: 'withdraw-publication',
  input: z.object({ meeting: field.id(), publication: field.id() }),
  find: ({ tx, input }) => lockMeeting(tx, input.meeting),
  may: (actor, meeting) => mayPrepareMeetingsOf(actor, meeting.body),
  async run({ input: { meeting, publication }, subject: { number }, now, tx }) {
    const channel = await withdrawPublicationRow(tx, { meeting, id: publication, withdrawnAt: now });
    if (channel === undefined) return refused('not-found');
    return accepted(
      { number },
      publicationWithdrawn(meeting, { record: publication, channel, ...(await reachOf(tx, meeting)) })
    );
  }
});
