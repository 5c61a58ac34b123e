import { event, type DomainEvent } from '#platform/event.ts';

/** A hall was heard of for the first time. */
export const hallConnected = (meeting: string, hall: string): DomainEvent =>
  event('HallConnected', 'meeting', meeting, { hall });

/** A hall that was lost during the session is heard of again, after so many seconds. */
export const hallReturned = (meeting: string, hall: string, lostSeconds: number): DomainEvent =>
  event('HallReturned', 'meeting', meeting, { hall, lostSeconds });

/** Somebody has a place at the reception. No more is said of him. */
export const ticketGiven = (meeting: string, ticket: string, number: number): DomainEvent =>
  event('ReceptionTicketGiven', 'meeting', meeting, { ticket, number });

/** What was done with a ticket at the desk; who called it saw the name. */
export const ticketStepped = (meeting: string, ticket: string, facts: { step: string; to: string }): DomainEvent =>
  event('ReceptionTicketStepped', 'meeting', meeting, { ticket, ...facts });

/** Who held a ticket is forgotten. */
export const visitorErased = (meeting: string, ticket: string, withdrawn: boolean): DomainEvent =>
  event('ReceptionVisitorErased', 'meeting', meeting, { ticket, withdrawn });
