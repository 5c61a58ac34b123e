import { subscriptions as followUp } from '#follow-up/server/index.ts';
import { subscriptions as meetings } from '#meetings/server/index.ts';
import { subscriptions as oversight } from '#oversight/server/index.ts';
import { subscriptions as planning } from '#planning/server/index.ts';
import { subscriptions as journal } from '#platform/server/journal/index.ts';
import type { Subscription } from '#platform/server/jobs/subscription.ts';
import { subscriptions as questions } from '#questions/server/index.ts';
import { subscriptions as sorting } from '#sorting/server/index.ts';

/** Every event and who answers it. */
export const subscriptions: readonly Subscription[] = [
  ...journal,
  ...planning,
  ...meetings,
  ...questions,
  ...sorting,
  ...followUp,
  ...oversight
];
