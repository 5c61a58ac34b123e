import { type Actor, holds, holdsInRole, isSystem } from '#platform/actor.ts';

/** What a session belongs to: the body that holds the meeting. */
export type OfBody = { body: string };

/** Opens and closes the session, places questions on the board, gives the floor. */
export const canRunSession = (actor: Actor, { body }: OfBody): boolean =>
  isSystem(actor) || holds(actor, ['moderator', 'first-head', 'deputy-head'], body);

/** Types in what is asked at the microphone of a hall. */
export const canAddSpoken = (actor: Actor, { body }: OfBody): boolean =>
  canRunSession(actor, { body }) || holds(actor, ['hall-operator'], body);

/** Sees the moderator's board. */
export const canWatchBoard = (actor: Actor, { body }: OfBody): boolean =>
  canAddSpoken(actor, { body }) ||
  holds(actor, ['press-officer', 'presenter'], body) ||
  holdsInRole(actor, ['controller'], 'administration');

/** Begins and ends a rehearsal of the body's meeting: who prepares it and who will run it. */
export const canRehearse = (actor: Actor, { body }: OfBody): boolean =>
  canRunSession(actor, { body }) || holds(actor, ['press-officer'], body);
