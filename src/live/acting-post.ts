import { type Actor, isStaff } from '#platform/actor.ts';

/** Of the posts somebody holds the one by which he acts for this body; null for who holds none. */
export const actingPost = (actor: Actor, body: string): string | null =>
  isStaff(actor) ? ((actor.posts.find((held) => held.body === body) ?? actor.posts[0])?.post ?? null) : null;
