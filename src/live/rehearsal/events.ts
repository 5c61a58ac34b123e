import { event, type DomainEvent } from '#platform/event.ts';

/** A practice run of a meeting began or ended. About the rehearsal, not the meeting: it speaks for no duty. */
export const rehearsalStarted = (rehearsal: string, of: string): DomainEvent =>
  event('RehearsalStarted', 'rehearsal', rehearsal, { of });
export const rehearsalEnded = (rehearsal: string, of: string): DomainEvent =>
  event('RehearsalEnded', 'rehearsal', rehearsal, { of });
