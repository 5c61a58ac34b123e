import type { DomainEvent } from '#platform/event.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { questionPlaced } from '../events.ts';
import type { ActStep } from './board-acts.views.ts';
import { place, putAt } from './board.store.ts';

/** Puts a card back to its old place in its old column. */
export const restorePlace = async (
  tx: Tx,
  meeting: string,
  { question, from, to }: ActStep,
  at: Temporal.Instant
): Promise<DomainEvent[]> => {
  const moved = from.state !== to.state;
  if (to.status === 'merged' || (!moved && from.position === null)) return [];
  if (from.state === 'new') await place(tx, { meeting, question, to: 'new', first: false, at });
  else await putAt(tx, { meeting, question, state: from.state, position: from.position ?? 0, since: at });
  return moved && from.status === 'published' ? [questionPlaced(question, meeting, to.state, from.state)] : [];
};
