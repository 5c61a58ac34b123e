import { holds, isSystem, type Actor, type Duty } from '#platform/actor.ts';
import { STAFF_DOORS, type Door } from './question.ts';

const HEADS: readonly Duty[] = ['first-head', 'deputy-head', 'agency-chair', 'akim'];
const MODERATORS: readonly Duty[] = ['moderator', ...HEADS];
const WRITERS: readonly Duty[] = ['moderator', 'hall-operator', 'press-officer', ...HEADS];
const READERS: readonly Duty[] = [...WRITERS, 'executor', 'presenter', 'analyst'];

/** May decide on questions held by this body. */
export const canModerate = (actor: Actor, question: { body: string }): boolean =>
  isSystem(actor) || holds(actor, MODERATORS, question.body);

/** Anybody may ask by the open doors; at the others somebody of the meeting's body writes. */
export const canAsk = (actor: Actor, meeting: { body: string }, door: Door): boolean =>
  !STAFF_DOORS.includes(door) || isSystem(actor) || holds(actor, WRITERS, meeting.body);

/** The bodies whose unpublished questions the actor may read; `all` for who controls. */
export const readableBodies = (actor: Actor): 'all' | readonly string[] => {
  if (isSystem(actor) || holds(actor, ['controller'])) return 'all';
  return actor.kind === 'staff'
    ? [...new Set(actor.posts.filter((held) => READERS.includes(held.duty)).map((held) => held.body))]
    : [];
};

/** May read a question of this body before it is published, without its asker's contact. */
export const canReadUnpublished = (actor: Actor, question: { body: string }): boolean => {
  const bodies = readableBodies(actor);
  return bodies === 'all' || bodies.includes(question.body);
};

/** Writes notes and drafts of answers for colleagues: whoever works on the body's questions. */
export const canShareWork = (actor: Actor, question: { body: string }): boolean =>
  isSystem(actor) || holds(actor, READERS, question.body);
