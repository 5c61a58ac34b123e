import type { DomainEvent } from '#platform/event.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { questionPlaced } from '../events.ts';
import { place } from './board.store.ts';
import { onScreenOf } from './board.views.ts';

/** Takes what is on the screen back to the top of the shortlist: only the moderator says that something was answered. */
export const clearScreen = async (tx: Tx, meeting: string, at: Temporal.Instant): Promise<DomainEvent[]> => {
  const question = await onScreenOf(tx, meeting);
  if (!question) return [];
  await place(tx, { meeting, question, to: 'shortlist', first: true, at });
  return [questionPlaced(question, meeting, 'on-screen', 'shortlist')];
};
