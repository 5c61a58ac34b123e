import type { Subscription } from '#platform/server/jobs/subscription.ts';

/** Every event and who answers it. */
export const subscriptions: readonly Subscription[] = [];
