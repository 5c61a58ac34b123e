import type { Actor } from '#platform/actor.ts';
import { type DomainEvent, publishing } from '#platform/event.ts';
import { refused, type Refused } from '#platform/result.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { mayChangeEntry } from '../permissions.ts';
import { isPublished, type Schedule } from '../schedule.ts';
import { freezeSchedule } from './freeze-schedule.ts';

/** Why the entries of this body cannot be changed by the actor as the schedule stands now; undefined when they can. */
export const faultOfChanging = (actor: Actor, body: string, { status }: Schedule): Refused | undefined => {
  if (mayChangeEntry(actor, body, status)) return undefined;
  if (status === 'agreeing') return refused('schedule-out-for-remarks');
  return refused(status === 'draft' || status === 'published' ? 'not-permitted' : `schedule-is-${status}`);
};

/** The event of a change; of a published schedule it publishes the next version beside the old ones. */
export const published = async (tx: Tx, schedule: Schedule, changed: DomainEvent): Promise<DomainEvent> => {
  const frozen = isPublished(schedule) ? await freezeSchedule(tx, schedule.year) : undefined;
  return frozen ? publishing(changed, frozen) : changed;
};
