import { type Actor, isStaff } from '#platform/actor.ts';
import { mayKeepEntriesOf, mayKeepSchedule } from '../permissions.ts';

/** Who keeps the draft makes variants, drops and chooses them: who gathers proposals, who submits, who approves. */
export const mayKeepVariants = (actor: Actor): boolean => mayKeepSchedule(actor);

/** In a variant a body's desk moves its own lines; who keeps variants moves all. Our default. */
export const mayMoveLinesOf = (actor: Actor, body: string): boolean =>
  mayKeepVariants(actor) || mayKeepEntriesOf(actor, body);

/** The body in whose name somebody keeps variants; null for the product itself. */
export const bodyKeepingVariants = (actor: Actor): string | null =>
  isStaff(actor) ? (actor.posts.find((post) => mayKeepVariants({ ...actor, posts: [post] }))?.body ?? null) : null;
