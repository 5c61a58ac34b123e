import { type Actor, type BodyRole, type Duty, type HeldPost, holds, holdsInRole, isSystem } from '#platform/actor.ts';

const DESK: readonly Duty[] = ['press-officer', 'first-head', 'deputy-head'];
const PREPARING: readonly Duty[] = [...DESK, 'analyst'];

/** Adds and changes the lines of its body's proposals: its desk and its analysts. */
export const mayPrepareProposals = (actor: Actor, body: string): boolean =>
  isSystem(actor) || holds(actor, PREPARING, body);

/** p(1,4,4): submits them, and takes them back before they are looked at: the body's first head, deputies or press officer. */
export const maySubmitProposals = (actor: Actor, body: string): boolean => isSystem(actor) || holds(actor, DESK, body);

const postOf = (actor: Actor, fits: (held: HeldPost) => boolean): string | null =>
  actor.kind === 'staff' ? (actor.posts.find((held) => DESK.includes(held.duty) && fits(held))?.post ?? null) : null;

/** The post in which the actor submits for the body; null for the product itself. */
export const postSubmitting = (actor: Actor, body: string): string | null =>
  postOf(actor, (held) => held.body === body);

/** The post in which the actor reviews; null for the product itself. */
export const postReviewing = (actor: Actor): string | null =>
  postOf(actor, ({ roles }) => roles.includes('mass-media-body'));

/** p(1,4,4): they go to the authorised body for mass media, which returns or accepts them. */
export const mayReviewProposals = (actor: Actor): boolean =>
  isSystem(actor) || holdsInRole(actor, DESK, 'mass-media-body');

const OVERSEERS: readonly BodyRole[] = [
  'mass-media-body',
  'access-to-information-body',
  'government',
  'prime-ministers-office',
  'administration'
];

/** Who puts the schedule together, approves and controls it reads all proposals. */
export const mayReadAllProposals = (actor: Actor): boolean =>
  isSystem(actor) ||
  (actor.kind === 'staff' && actor.posts.some(({ roles }) => roles.some((role) => OVERSEERS.includes(role))));

/** A body's people read its own. */
export const mayReadProposals = (actor: Actor, body: string): boolean =>
  mayReadAllProposals(actor) || (actor.kind === 'staff' && actor.posts.some((held) => held.body === body));
