/** How far a question's life has come in the demonstration. */
export const LIVES = [
  'confirmed',
  'in-work',
  'answered',
  'disputed',
  'waiting-for-asker',
  'studied',
  'overdue',
  'refused',
  'unanswered',
  'declined',
  'referred',
  'merged'
] as const;

/** `awaiting` is the life of what still waits for its moderator. */
export type Life = (typeof LIVES)[number] | 'awaiting';

/** Which life the question gets that is the `index`-th of its meeting: each in turn, so that every state can be seen. */
export const lifeOf = (index: number): Life => LIVES[index % LIVES.length] ?? 'unanswered';

/** A number from 0 to `below` that is always the same for the same place: a demonstration must not change by itself. */
export const steady = (place: number, below: number): number => (Math.imul(place + 11, 2_654_435_761) >>> 8) % below;
