import { type Actor, type Duty, holds, isSystem } from '#platform/actor.ts';
import { canSort } from '../permissions.ts';
import type { Owner } from '../scope.ts';

const HEADS: readonly Duty[] = ['first-head', 'deputy-head', 'agency-chair'];
const ADOPTERS: readonly Duty[] = ['analyst', 'akim', ...HEADS];

/**
 * Adopts what sorting came to: of a body's meeting, p(1,6), or period its analyst or a head; of a region or the republic whoever
 * has them sorted.
 */
export const canAdoptSorting = (actor: Actor, owner: Owner): boolean => {
  if (isSystem(actor)) return true;
  return owner.body === null ? canSort(actor, owner) : holds(actor, ADOPTERS, owner.body);
};

/** The bodies for which the actor adopts. */
export const bodiesAdoptedFor = (actor: Actor): readonly string[] =>
  actor.kind === 'staff'
    ? [...new Set(actor.posts.filter(({ duty }) => ADOPTERS.includes(duty)).map(({ body }) => body))]
    : [];
