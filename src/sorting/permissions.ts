import { type Actor, type Duty, holds, isSystem } from '#platform/actor.ts';

const SORTERS: readonly Duty[] = ['analyst', 'moderator', 'first-head', 'deputy-head', 'agency-chair'];

/** Has the questions of a body's meeting sorted: its analyst, moderator or heads. */
export const canSort = (actor: Actor, { body }: { body: string }): boolean =>
  isSystem(actor) || holds(actor, SORTERS, body);

/** The bodies whose meetings the actor sorts. */
export const bodiesSortedFor = (actor: Actor): readonly string[] =>
  actor.kind === 'staff'
    ? [...new Set(actor.posts.filter(({ duty }) => SORTERS.includes(duty)).map(({ body }) => body))]
    : [];
