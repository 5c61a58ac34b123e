import { type Actor, type Duty, holds, isSystem } from '#platform/actor.ts';

const DESK: readonly Duty[] = ['press-officer', 'first-head', 'deputy-head', 'agency-chair'];

/** Who prepares and announces the meetings of a body. */
export const mayPrepareMeetingsOf = (actor: Actor, body: string): boolean =>
  isSystem(actor) || holds(actor, DESK, body);

/** Whose drafts the actor may read: any post in the body, and who oversees them all. */
export const mayReadDraftsOf = (actor: Actor, body: string): boolean =>
  isSystem(actor) ||
  holds(actor, ['controller']) ||
  (actor.kind === 'staff' && actor.posts.some((held) => held.body === body));

/** The bodies whose drafts the actor may read; null means all. */
export const bodiesReadBy = (actor: Actor): readonly string[] | null => {
  if (isSystem(actor) || holds(actor, ['controller'])) return null;
  return actor.kind === 'staff' ? [...new Set(actor.posts.map((held) => held.body))] : [];
};

/** The bodies whose meetings the actor may prepare. */
export const bodiesPreparedBy = (actor: Actor): readonly string[] =>
  actor.kind === 'staff'
    ? [...new Set(actor.posts.filter((held) => DESK.includes(held.duty)).map((held) => held.body))]
    : [];
