import { type Actor, type Duty, holds, isSystem } from '#platform/actor.ts';

const DECIDERS: readonly Duty[] = ['analyst', 'first-head', 'deputy-head', 'agency-chair'];

/** Decides what askers of a body's meetings say against the sorting: its analyst or a head. */
export const canDecideContest = (actor: Actor, { body }: { body: string }): boolean =>
  isSystem(actor) || holds(actor, DECIDERS, body);

/** The bodies whose askers the actor answers. */
export const bodiesAnsweredFor = (actor: Actor): readonly string[] =>
  actor.kind === 'staff'
    ? [...new Set(actor.posts.filter(({ duty }) => DECIDERS.includes(duty)).map(({ body }) => body))]
    : [];
