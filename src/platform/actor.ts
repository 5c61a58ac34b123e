/** What a post is there to do; permissions are predicates on it. */
export type Duty =
  | 'first-head'
  | 'deputy-head'
  | 'agency-chair'
  | 'akim'
  | 'press-officer'
  | 'moderator'
  | 'hall-operator'
  | 'presenter'
  | 'executor'
  | 'analyst'
  | 'controller'
  | 'administrator';

/** The roles of bodies in the decree. */
export type BodyRole =
  | 'central-body'
  | 'agency'
  | 'akimat'
  | 'mass-media-body'
  | 'access-to-information-body'
  | 'prime-ministers-office'
  | 'government'
  | 'administration';

/** A post somebody holds today, in a body with its roles of today. */
export type HeldPost = { post: string; duty: Duty; body: string; region: string | null; roles: readonly BodyRole[] };

/** A reader or asker: nobody in particular, on a device that may have a token. */
export type Visitor = { kind: 'visitor'; device: string | null };
export type Staff = { kind: 'staff'; person: string; posts: readonly HeldPost[] };
/** The product itself: a job or the first filling, by name. */
export type System = { kind: 'system'; name: string };
export type Actor = Visitor | Staff | System;

/** Does the actor hold a post with one of these duties, in that body where one is named? */
export const holds = (actor: Actor, duties: readonly Duty[], body?: string): boolean =>
  actor.kind === 'staff' &&
  actor.posts.some((held) => duties.includes(held.duty) && (body === undefined || held.body === body));

/** Does the actor hold a post with one of these duties in a body of this role? */
export const holdsInRole = (actor: Actor, duties: readonly Duty[], role: BodyRole): boolean =>
  actor.kind === 'staff' && actor.posts.some((held) => duties.includes(held.duty) && held.roles.includes(role));

/** Is it the product itself: the clock, a filling? */
export const isSystem = (actor: Actor): actor is System => actor.kind === 'system';
/** Is it somebody who signed in, with or without posts? */
export const isStaff = (actor: Actor): actor is Staff => actor.kind === 'staff';

/** By what the journal knows the actor: a person's id, the product's part by name; nothing for a visitor. */
export const actorId = (actor: Actor): string => {
  if (actor.kind === 'staff') return actor.person;
  return isSystem(actor) ? actor.name : '';
};

/** Of the posts somebody holds the one by which he acts for this body; null for who holds none. */
export const actingPost = (actor: Actor, body: string): string | null =>
  isStaff(actor) ? ((actor.posts.find((held) => held.body === body) ?? actor.posts[0])?.post ?? null) : null;
