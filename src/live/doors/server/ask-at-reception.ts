import { z } from 'zod';
import { refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { askAllWithin, meetingToAsk } from '#questions/server/index.ts';
import { canAddSpoken } from '../../permissions.ts';
import { lockTicket } from './reception.views.ts';

const LONGEST = 4000;

/** Puts what was asked at the reception into the one queue, with the visitor's consent and without his name. */
export const askAtReception = command({
  name: 'ask-at-reception',
  input: z.object({ ticket: field.id(), text: field.text(LONGEST), consent: field.checked() }),
  find: ({ tx, input }) => lockTicket(tx, input.ticket),
  may: canAddSpoken,
  async run({ input: { text, consent }, subject: { meeting, ticket }, tx, now }) {
    if (!consent) return refusedField('consent', 'visitor-consent-needed');
    if (ticket.status !== 'receiving' && ticket.status !== 'done')
      return refused('ticket-changed', { params: { number: ticket.number } });
    const asked = await meetingToAsk(tx, meeting);
    if (!asked) return refused('not-found');
    const input = { meeting, text, door: 'reception', hall: null, district: null, spokenIn: '' } as const;
    const [result] = await askAllWithin(tx, [
      { input: { ...input, name: null, contact: null, consent }, now, subject: asked }
    ]);
    return result ?? refused('not-found');
  }
});
