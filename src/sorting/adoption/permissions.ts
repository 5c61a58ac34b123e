import { type Actor, type Duty, holds, isSystem } from '#platform/actor.ts';

const ADOPTERS: readonly Duty[] = ['analyst', 'first-head', 'deputy-head', 'agency-chair', 'akim'];

/** Adopts what sorting a meeting's questions came to: the body whose meeting it was, by its analyst or a head, p(1,6). */
export const canAdoptSorting = (actor: Actor, { body }: { body: string }): boolean =>
  isSystem(actor) || holds(actor, ADOPTERS, body);

/** The bodies for which the actor adopts. */
export const bodiesAdoptedFor = (actor: Actor): readonly string[] =>
  actor.kind === 'staff'
    ? [...new Set(actor.posts.filter(({ duty }) => ADOPTERS.includes(duty)).map(({ body }) => body))]
    : [];
