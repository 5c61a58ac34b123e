export { confirmSubscription } from './confirm-subscription.ts';
export { endSubscription } from './end-subscription.ts';
export { forgetSubscribers } from './forget-subscribers.ts';
export { subscribeToEntry } from './subscribe-to-entry.ts';
export { subscriptions, timetable } from './subscriptions.ts';
export { type SubscriberPlace, writeToSubscribers } from './write-to-subscribers.ts';
