import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command, type CommandContext } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { hashOf } from '#platform/server/link-secret.ts';
import { visitorErased } from '../events.ts';
import { stepsFrom } from '../reception.ts';
import { canRunSession } from '../../permissions.ts';
import { changeTicket, forgetPerson } from './reception.store.ts';
import { lockTicket, ticketByLink } from './reception.views.ts';

const form = z.object({ secret: field.optionalText(60), ticket: field.optionalId() });

const findTicket = async ({ tx, input: { secret, ticket } }: CommandContext<z.output<typeof form>>) => {
  const id = secret === null ? ticket : (await ticketByLink(hashOf(secret), tx))?.id;
  return id ? lockTicket(tx, id) : undefined;
};

/**
 * Forgets who came to the reception, and gives the place up where he still waits: by himself with the private link's secret, or by
 * staff who name the ticket. Refused where nothing is kept.
 */
export const leaveReception = command({
  name: 'leave-reception',
  input: form,
  find: findTicket,
  may: (actor, reception, input) => input.secret !== null || canRunSession(actor, reception),
  async run({ subject: { meeting, ticket }, tx, now }) {
    if (!(await forgetPerson(tx, ticket.id))) return refused('no-visitor');
    const withdrawn = stepsFrom(ticket.status).includes('withdraw');
    if (withdrawn) await changeTicket(tx, ticket.id, { status: 'withdrawn', endedAt: now });
    return accepted({ number: ticket.number }, visitorErased(meeting, ticket.id, withdrawn));
  }
});
