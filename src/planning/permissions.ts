import { type Actor, type Duty, holds, holdsInRole, isSystem } from '#platform/actor.ts';

const DESK: readonly Duty[] = ['press-officer', 'first-head', 'deputy-head'];

/** p(4,3): who acts for the Government on the schedule. */
export const mayApproveSchedule = (actor: Actor): boolean => isSystem(actor) || holdsInRole(actor, DESK, 'government');

/** p(1,4,4): proposals are gathered by the body for mass media, so it may open the year as well. */
export const mayOpenYear = (actor: Actor): boolean =>
  mayApproveSchedule(actor) || holdsInRole(actor, DESK, 'mass-media-body');

/** Entries of a body: its own desk, and who may approve. The decree does not say who amends: this is our default. */
export const mayKeepEntriesOf = (actor: Actor, body: string): boolean =>
  mayApproveSchedule(actor) || holds(actor, DESK, body);

/** The bodies whose entries the actor may keep; null means all. */
export const bodiesKeptBy = (actor: Actor): readonly string[] | null => {
  if (mayApproveSchedule(actor)) return null;
  if (actor.kind !== 'staff') return [];
  return actor.posts.filter((held) => DESK.includes(held.duty)).map((held) => held.body);
};
