import { linkSecret } from '#platform/server/link-secret.ts';

/** The token in the letter that confirms an address. */
export const confirmationTokenOf = (subscriber: string): string => linkSecret('confirm-entry-subscriber', subscriber);

/** The token in every letter that ends the subscription. */
export const endingTokenOf = (subscriber: string): string => linkSecret('end-entry-subscriber', subscriber);

/** Where an address is confirmed. */
export const confirmationPath = (subscriber: string): string =>
  `/schedule/subscriptions/${confirmationTokenOf(subscriber)}`;

/** Where a subscription is ended. */
export const endingPath = (subscriber: string): string => `/schedule/subscriptions/${endingTokenOf(subscriber)}/end`;
