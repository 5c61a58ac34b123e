import { z } from 'zod';
import { accepted, refused, refusedField } from '#platform/result.ts';
import { command } from '#platform/server/command/command.ts';
import { field } from '#platform/server/command/input.ts';
import { newId } from '#platform/server/ids.ts';
import { hashOf } from '#platform/server/link-secret.ts';
import { canAddSpoken } from '../../permissions.ts';
import { ticketGiven } from '../events.ts';
import { FIRST_OF, promiseFor, newTicket } from '../reception.ts';
import { insertPerson, insertTicket } from './reception.store.ts';
import { lockReception } from './reception.views.ts';
import { ticketSecretOf } from './ticket-link.ts';

/**
 * Gives a place at the personal reception, p(1,5,1), to anybody without registration, or to whom the desk writes down. Refused
 * without consent to keep the name, where the programme has no reception, when the meeting is over or the time is used up (the desk
 * may go on).
 */
export const registerForReception = command({
  name: 'register-for-reception',
  input: z.object({
    meeting: field.id(),
    name: field.text(200),
    contact: field.optionalText(200),
    about: field.optionalText(1000),
    firstOf: z.enum(FIRST_OF),
    consent: field.checked()
  }),
  find: ({ tx, input }) => lockReception(tx, input.meeting),
  may: () => true,
  async run({ input, subject, actor, tx, now }) {
    if (subject.status !== 'announced' && subject.status !== 'live') return refused('reception-closed');
    if (!input.consent) return refusedField('consent', 'consent-needed');
    const [id, number] = [newId(), Math.max(0, ...subject.tickets.map((ticket) => ticket.number)) + 1];
    const ticket = newTicket(id, number, input.firstOf, now);
    const { expectedAt, promisedAt } = promiseFor(subject.tickets, ticket, { from: subject.startsAt, now });
    const full = Temporal.Instant.compare(expectedAt, subject.endsAt) >= 0;
    if (full && !canAddSpoken(actor, subject)) return refused('reception-full');
    const { firstOf, name, contact, about } = input;
    await insertTicket(tx, {
      id,
      meeting: subject.meeting,
      number,
      firstOf,
      status: 'waiting',
      registeredAt: now,
      promisedAt,
      linkHash: hashOf(ticketSecretOf(id))
    });
    await insertPerson(tx, { ticket: id, name, contact, about, consentedAt: now });
    return accepted({ ticket: id, number }, ticketGiven(subject.meeting, id, number));
  }
});
