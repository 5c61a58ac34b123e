import { type Actor, type Duty, holds, isSystem } from '#platform/actor.ts';

const HEADS: readonly Duty[] = ['first-head', 'deputy-head', 'agency-chair', 'akim'];

/** Edits the minutes of a body's meeting: its moderator, press officer or heads. */
export const canEditMinutes = (actor: Actor, { body }: { body: string }): boolean =>
  isSystem(actor) || holds(actor, ['moderator', 'press-officer', ...HEADS], body);

/** Signs them: a head of the body. */
export const canSignMinutes = (actor: Actor, { body }: { body: string }): boolean =>
  isSystem(actor) || holds(actor, HEADS, body);

/** The bodies whose minutes the actor signs. */
export const bodiesSignedFor = (actor: Actor): readonly string[] =>
  actor.kind === 'staff'
    ? [...new Set(actor.posts.filter(({ duty }) => HEADS.includes(duty)).map(({ body }) => body))]
    : [];
