import { type Actor, type Duty, holds, holdsInRole, isStaff, isSystem } from '#platform/actor.ts';

const HEADS: readonly Duty[] = ['first-head', 'deputy-head', 'agency-chair', 'akim'];

/** Sees every body in the office's table: who controls by p(7), and who runs the product. */
const seesAll = (actor: Actor): boolean =>
  isSystem(actor) ||
  holds(actor, ['controller', 'administrator']) ||
  holdsInRole(actor, ['first-head', 'deputy-head', 'analyst'], 'administration');

/** The bodies whose rows the office shows this official; null for all of them. */
export const controlledBodies = (actor: Actor): readonly string[] | null => {
  if (seesAll(actor)) return null;
  return isStaff(actor) ? [...new Set(actor.posts.map(({ body }) => body))] : [];
};

/** Speaks for the body beside its verdicts: its heads and press officer; the product itself in a filling. */
export const canReply = (actor: Actor, body: string): boolean =>
  isSystem(actor) || holds(actor, [...HEADS, 'press-officer'], body);
