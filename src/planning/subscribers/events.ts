import { type DomainEvent, event } from '#platform/event.ts';

// By id alone: the address stands in its own table and nowhere else.

/** Somebody asks to be told of an entry; the address awaits its confirmation. */
export const entrySubscribed = (id: string, entry: string): DomainEvent =>
  event('EntrySubscribed', 'entry-subscriber', id, { entry });

/** The address is confirmed. */
export const subscriptionConfirmed = (id: string, entry: string): DomainEvent =>
  event('EntrySubscriptionConfirmed', 'entry-subscriber', id, { entry });

/** Ended by its owner; the address is gone. */
export const subscriptionEnded = (id: string, entry: string): DomainEvent =>
  event('EntrySubscriptionEnded', 'entry-subscriber', id, { entry });

/** So many addresses were erased that are needed no longer. */
export const subscribersForgotten = (on: Temporal.PlainDate, count: number): DomainEvent =>
  event('EntrySubscribersForgotten', 'entry-subscribers', on.toString(), { count });
