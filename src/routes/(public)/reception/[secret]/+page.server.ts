import { error } from '@sveltejs/kit';
import { leaveReception, receptionOf, ticketByLink } from '#live/server/index.ts';
import { hashOf } from '#platform/server/link-secret.ts';
import { fullDateTime } from '#platform/words/index.ts';
import { onTheClock, receptionQueue } from '../../../reception-queue.server.ts';
import { newReceipt, submit } from '../../../submit.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A ticket: its number, its time as it is expected now, its place; printed, and as a text for an SMS. */
export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'x-robots-tag': 'noindex' });
  const { locale, now } = event.locals;
  const found = await ticketByLink(hashOf(event.params.secret));
  const reception = found && (await receptionOf(found.meeting));
  const ticket = reception?.tickets.find(({ id }) => id === found?.id);
  if (!found || !reception || !ticket) error(404);
  const { expected, late } = receptionQueue(reception, now).waiting.find(({ id }) => id === ticket.id) ?? {
    expected: null,
    late: false
  };
  return {
    number: ticket.number,
    status: ticket.status,
    expected,
    late,
    promised: onTheClock(ticket.promisedAt),
    when: fullDateTime(reception.startsAt, locale),
    place: locale === 'ru' ? reception.placeRu : reception.placeKk,
    lang: locale === 'ru' ? ('ru' as const) : ('kk' as const),
    meeting: reception.number,
    erased: found.erased,
    receipt: newReceipt(event)
  };
};

export const actions: Actions = {
  default: (event) =>
    submit(event, leaveReception, {
      to: () => `/reception/${event.params.secret}`,
      input: () => ({ secret: event.params.secret })
    })
};
