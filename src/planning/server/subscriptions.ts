import type { Subscription } from '#platform/server/jobs/subscription.ts';
import { planSubscriptions } from '../optimiser/server/index.ts';
import { subscriptions as ofSubscribers } from '../subscribers/server/index.ts';

/** What planning does without being asked: plans in the background, letters to who follows an entry. */
export const subscriptions: readonly Subscription[] = [...planSubscriptions, ...ofSubscribers];
