import { z } from 'zod';
import { accepted } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { meetingById } from '../../server/meeting.views.ts';
import { mayReadExchange } from '../exchange.ts';
import { saveRead } from './exchange.store.ts';

/** The reader has seen the exchange of a meeting until now: a mark of their own, nothing that the journal tells. */
export const readExchange = command({
  name: 'read-exchange',
  input: z.object({ meeting: field.id() }),
  find: ({ input }) => meetingById(input.meeting),
  may: (actor, { body }) => mayReadExchange(actor, body),
  async run({ input: { meeting }, actor, now, tx }) {
    if (actor.kind === 'staff') await saveRead(tx, meeting, actor.person, now);
    return accepted({ meeting });
  }
});
