import { type Actor, type Duty, type HeldPost, holds, isSystem } from '#platform/actor.ts';
import { mayReadAllProposals, mayReadProposals } from '../proposals/permissions.ts';

const HEADS: readonly Duty[] = ['first-head', 'deputy-head'];
const PREPARING: readonly Duty[] = [...HEADS, 'press-officer', 'analyst'];

/** Takes figures, imports indicators, sets weights: the body's desk and its analysts. */
export const mayPreparePriorities = (actor: Actor, body: string): boolean =>
  isSystem(actor) || holds(actor, PREPARING, body);

/** p(1,4,2): adopts the order of regions: the body's first head or a deputy. */
export const mayAdoptPriorities = (actor: Actor, body: string): boolean => isSystem(actor) || holds(actor, HEADS, body);

/** Before they are adopted: the body's people, and who puts the schedule together, approves and controls it. */
export const mayReadPriorities = mayReadProposals;
export const mayReadAllPriorities = mayReadAllProposals;

/** The post in which the actor acts for the body; null for the product itself. */
export const postPreparing = (actor: Actor, body: string): string | null => {
  const fits = (held: HeldPost): boolean => PREPARING.includes(held.duty) && held.body === body;
  return actor.kind === 'staff' ? (actor.posts.find(fits)?.post ?? null) : null;
};
