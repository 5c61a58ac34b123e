import type { Subscription } from '#platform/server/jobs/subscription.ts';
import { approvalLetters } from '../approval/server/approval-letters.ts';
import { planSubscriptions } from '../optimiser/server/index.ts';
import { subscriptions as ofSubscribers } from '../subscribers/server/index.ts';

/** What planning does without being asked: plans in the background, letters on the way to approval and to who follows an entry. */
export const subscriptions: readonly Subscription[] = [...planSubscriptions, ...approvalLetters, ...ofSubscribers];
