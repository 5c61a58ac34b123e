import { type Actor, holds, isSystem } from '#platform/actor.ts';

/** What a session belongs to: the body that holds the meeting. */
export type OfBody = { body: string };

/** Opens and closes the session, places questions on the board, gives the floor. */
export const canRunSession = (actor: Actor, { body }: OfBody): boolean =>
  isSystem(actor) || holds(actor, ['moderator', 'first-head', 'deputy-head'], body);

/** Types in what is asked at the microphone of a hall. */
export const canAddSpoken = (actor: Actor, { body }: OfBody): boolean =>
  canRunSession(actor, { body }) || holds(actor, ['hall-operator'], body);
