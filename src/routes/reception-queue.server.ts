import { expectedTimes, receptionOrder, type Ticket, waitsTooLong } from '#live/index.ts';
import type { Reception } from '#live/server/index.ts';
import { ZONE } from '#platform/clock.ts';
import { clockTime } from '#platform/words/index.ts';

/** A time on the clock in Kazakhstan. */
export const onTheClock = (at: Temporal.Instant): string => clockTime(at.toZonedDateTimeISO(ZONE).toPlainTime());

const shown = (ticket: Ticket, expected: Temporal.Instant | undefined, now: Temporal.Instant) => ({
  id: ticket.id,
  number: ticket.number,
  status: ticket.status,
  firstOf: ticket.firstOf,
  expected: expected ? onTheClock(expected) : null,
  promised: onTheClock(ticket.promisedAt),
  late: waitsTooLong(ticket, now)
});

/** A reception as its pages show it: who is called and received, who waits in the order of calling, how many have ended. */
export const receptionQueue = ({ tickets, startsAt }: Reception, now: Temporal.Instant) => {
  const times = expectedTimes(tickets, startsAt, now);
  const inStatus = (status: Ticket['status']) =>
    tickets.filter((ticket) => ticket.status === status).map((ticket) => shown(ticket, undefined, now));
  return {
    atDesk: [...inStatus('receiving'), ...inStatus('called')],
    waiting: receptionOrder(tickets, now).map((ticket) => shown(ticket, times.get(ticket.id), now)),
    ended: tickets.filter(({ status }) => ['done', 'absent', 'withdrawn'].includes(status)).length
  };
};
