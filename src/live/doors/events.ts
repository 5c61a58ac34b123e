import { event, type DomainEvent } from '#platform/event.ts';

/** A hall was heard of for the first time. */
export const hallConnected = (meeting: string, hall: string): DomainEvent =>
  event('HallConnected', 'meeting', meeting, { hall });

/** A hall that was lost during the session is heard of again, after so many seconds. */
export const hallReturned = (meeting: string, hall: string, lostSeconds: number): DomainEvent =>
  event('HallReturned', 'meeting', meeting, { hall, lostSeconds });
