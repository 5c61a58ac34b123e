import type { System } from '#platform/actor.ts';
import type { JournaledEvent, Subscription } from '#platform/server/jobs/subscription.ts';
import { now } from '#platform/server/system-clock.ts';
import { tellOfDecision } from '../contest/server/contest-letters.ts';
import { askSorting } from './ask-sorting.ts';
import { carryOutSorting } from './carry-out-sorting.ts';

const SORTER: System = { kind: 'system', name: 'sort-questions' };

/** A meeting held longer ago is sorted when somebody asks for it. */
const SORTED_WITHIN = { hours: 24 * 3 } as const;

/** p(1,6): what was voiced at a meeting is sorted as soon as it is over. */
const sortHeld = async ({ seq, at, object }: JournaledEvent): Promise<void> => {
  if (Temporal.Instant.compare(Temporal.Instant.from(at), now().subtract(SORTED_WITHIN)) < 0) return;
  await askSorting(SORTER, { meeting: object.id }, { receipt: `held-${seq}` });
};

/** What sorting does without being asked. */
export const subscriptions: readonly Subscription[] = [
  { name: 'sort-questions', on: ['SortingAsked'], run: ({ object }) => carryOutSorting(object.id) },
  { name: 'sort-held-meetings', on: ['MeetingHeld'], run: sortHeld },
  { name: 'tell-askers-of-contests', on: ['ContestDecided'], run: tellOfDecision }
];
