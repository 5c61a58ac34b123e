/** Where somebody who came to the personal reception stands, p(1,5,1). */
export const TICKET_STATUSES = ['waiting', 'called', 'receiving', 'done', 'absent', 'withdrawn'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** Who goes first: people with disabilities, then people who came from far. */
export const FIRST_OF = ['disability', 'far', 'none'] as const;
export type FirstOf = (typeof FIRST_OF)[number];

/** What is done at the desk. `miss`: called and did not come; `move`: to the end of the queue, as he wishes. */
export const RECEPTION_STEPS = ['call', 'receive', 'finish', 'miss', 'move', 'withdraw'] as const;
export type ReceptionStep = (typeof RECEPTION_STEPS)[number];

/** A place in the queue: a number and never a name. */
export type Ticket = {
  id: string;
  number: number;
  firstOf: FirstOf;
  status: TicketStatus;
  /** How often he was called and did not come. */
  missed: number;
  moved: boolean;
  promisedAt: Temporal.Instant;
  startedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
};

/** How many minutes are reckoned with before there is experience. Our default. */
export const VISIT_MINUTES = 10;
/** Our default reckons with so many visits of that length beside the real ones, and with the last so many real ones. */
const RECKONED_AS = 2;
const LAST_VISITS = 10;
/** Called once more, then at the end, then no more. */
const MOST_MISSED = 2;

const STEPS: readonly { from: TicketStatus; step: ReceptionStep; to: TicketStatus }[] = [
  { from: 'waiting', step: 'call', to: 'called' },
  { from: 'called', step: 'receive', to: 'receiving' },
  { from: 'receiving', step: 'finish', to: 'done' },
  { from: 'called', step: 'miss', to: 'waiting' },
  { from: 'waiting', step: 'move', to: 'waiting' },
  { from: 'called', step: 'move', to: 'waiting' },
  { from: 'waiting', step: 'withdraw', to: 'withdrawn' },
  { from: 'called', step: 'withdraw', to: 'withdrawn' }
];

/** What can be done with a ticket of this status. */
export const stepsFrom = (status: TicketStatus): ReceptionStep[] =>
  STEPS.filter(({ from }) => from === status).map(({ step }) => step);

/** The status after a step; undefined where there is no such step. Who was called three times and did not come is absent. */
export const statusAfter = ({ status, missed }: Ticket, step: ReceptionStep): TicketStatus | undefined => {
  const to = STEPS.find((each) => each.from === status && each.step === step)?.to;
  return to !== undefined && step === 'miss' && missed >= MOST_MISSED ? 'absent' : to;
};

/** Is he late: has he waited beyond what he was promised? */
export const waitsTooLong = ({ status, promisedAt }: Ticket, now: Temporal.Instant): boolean =>
  status === 'waiting' && Temporal.Instant.compare(promisedAt, now) < 0;

/**
 * In which order those who wait are called. Who has waited beyond his promised time comes first, by that time; then people with
 * disabilities, people from far, all others, each by number. Who did not come is called again after the next one, and then, as who
 * asked to be moved, at the end. So whoever goes first never makes another wait past his promise for ever.
 */
export const receptionOrder = (tickets: readonly Ticket[], now: Temporal.Instant): Ticket[] => {
  const waiting = tickets.filter(({ status }) => status === 'waiting');
  const last = ({ moved, missed }: Ticket): boolean => moved || missed >= MOST_MISSED;
  const line = waiting.filter((ticket) => !last(ticket) && ticket.missed === 0).toSorted((a, b) => inLine(a, b, now));
  const again = waiting.filter((ticket) => !last(ticket) && ticket.missed > 0).toSorted(byNumber);
  return [...line.slice(0, 1), ...again, ...line.slice(1), ...waiting.filter(last).toSorted(byNumber)];
};

const byNumber = (a: Ticket, b: Ticket): number => a.number - b.number;

const inLine = (a: Ticket, b: Ticket, now: Temporal.Instant): number => {
  const [lateA, lateB] = [waitsTooLong(a, now), waitsTooLong(b, now)];
  if (lateA !== lateB) return lateA ? -1 : 1;
  if (lateA) return Temporal.Instant.compare(a.promisedAt, b.promisedAt) || byNumber(a, b);
  return FIRST_OF.indexOf(a.firstOf) - FIRST_OF.indexOf(b.firstOf) || byNumber(a, b);
};

/** How long a visit takes, in minutes: the mean of the last ten real ones and two of our default. */
export const visitMinutes = (tickets: readonly Ticket[]): number => {
  const real = tickets
    .flatMap(({ startedAt, endedAt, status }) =>
      status === 'done' && startedAt && endedAt
        ? [{ at: endedAt, minutes: endedAt.since(startedAt).total('minutes') }]
        : []
    )
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at))
    .slice(0, LAST_VISITS);
  const sum = real.reduce((total, { minutes }) => total + Math.max(0, minutes), RECKONED_AS * VISIT_MINUTES);
  return sum / (real.length + RECKONED_AS);
};

/** When each of those who wait is expected to be received, by id, in their order; `from`: when the reception begins. */
export const expectedTimes = (
  tickets: readonly Ticket[],
  from: Temporal.Instant,
  now: Temporal.Instant
): Map<string, Temporal.Instant> => {
  const seconds = Math.round(visitMinutes(tickets) * 60);
  const free = freeFrom(tickets, seconds, Temporal.Instant.compare(now, from) < 0 ? from : now);
  const order = receptionOrder(tickets, now);
  return new Map(order.map(({ id }, place) => [id, free.add({ seconds: seconds * place })]));
};

/** When the one who is received now, and the one called, will probably have gone. */
const freeFrom = (tickets: readonly Ticket[], seconds: number, soonest: Temporal.Instant): Temporal.Instant => {
  const busy = tickets
    .filter(({ status }) => status === 'receiving')
    .map(({ startedAt }) => (startedAt ?? soonest).add({ seconds }))
    .reduce((latest, at) => (Temporal.Instant.compare(at, latest) > 0 ? at : latest), soonest);
  return busy.add({ seconds: seconds * tickets.filter(({ status }) => status === 'called').length });
};

/** A place taken at this instant, before anything is promised. */
export const newTicket = (id: string, number: number, firstOf: FirstOf, now: Temporal.Instant): Ticket => ({
  id,
  number,
  firstOf,
  status: 'waiting',
  missed: 0,
  moved: false,
  promisedAt: now,
  startedAt: null,
  endedAt: null
});

/** What a newcomer is promised: his expected time and one visit more, on the next full five minutes. */
export const promiseFor = (
  tickets: readonly Ticket[],
  newcomer: Ticket,
  { from, now }: { from: Temporal.Instant; now: Temporal.Instant }
): { expectedAt: Temporal.Instant; promisedAt: Temporal.Instant } => {
  const expectedAt = expectedTimes([...tickets, newcomer], from, now).get(newcomer.id) ?? from;
  const rounded = { smallestUnit: 'minute', roundingIncrement: 5, roundingMode: 'ceil' } as const;
  return { expectedAt, promisedAt: expectedAt.add({ minutes: VISIT_MINUTES }).round(rounded) };
};

/** When somebody who takes a place now, going first for no reason, is expected; undefined where the time is used up. */
export const expectedForNewcomer = (
  { tickets, startsAt, endsAt }: { tickets: readonly Ticket[]; startsAt: Temporal.Instant; endsAt: Temporal.Instant },
  now: Temporal.Instant
): Temporal.Instant | undefined => {
  const number = Math.max(0, ...tickets.map((ticket) => ticket.number)) + 1;
  const { expectedAt } = promiseFor(tickets, newTicket('', number, 'none', now), { from: startsAt, now });
  return Temporal.Instant.compare(expectedAt, endsAt) < 0 ? expectedAt : undefined;
};
