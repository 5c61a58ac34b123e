import { z } from 'zod';
import { accepted, refused } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { canAddSpoken } from '../../permissions.ts';
import { ticketStepped } from '../events.ts';
import { RECEPTION_STEPS, statusAfter, type Ticket, TICKET_STATUSES, type TicketStatus } from '../reception.ts';
import { changeTicket } from './reception.store.ts';
import { lockTicket } from './reception.views.ts';

/**
 * Calls somebody, receives him, ends it, notes that he did not come, moves him to the end, gives the place up. `from` is the status
 * its reader saw: the second of two at the desk is told (`ticket-changed`).
 */
export const stepReception = command({
  name: 'step-reception',
  input: z.object({ ticket: field.id(), step: z.enum(RECEPTION_STEPS), from: z.enum(TICKET_STATUSES) }),
  find: ({ tx, input }) => lockTicket(tx, input.ticket),
  may: canAddSpoken,
  async run({ input: { step, from }, subject: { meeting, ticket }, tx, now }) {
    const to = statusAfter(ticket, step);
    if (ticket.status !== from || to === undefined)
      return refused('ticket-changed', { params: { number: ticket.number } });
    await changeTicket(tx, ticket.id, changeBy(ticket, step, to, now));
    return accepted({ number: ticket.number }, ticketStepped(meeting, ticket.id, { step, to }));
  }
});

const changeBy = (
  { missed }: Ticket,
  step: (typeof RECEPTION_STEPS)[number],
  status: TicketStatus,
  now: Temporal.Instant
) => ({
  status,
  ...(step === 'call' ? { calledAt: now } : {}),
  ...(step === 'receive' ? { startedAt: now } : {}),
  ...(step === 'miss' && status === 'waiting' ? { missed: missed + 1 } : {}),
  ...(step === 'move' ? { moved: true } : {}),
  ...(['done', 'absent', 'withdrawn'].includes(status) ? { endedAt: now } : {})
});
