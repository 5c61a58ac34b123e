import { actingPost, type Actor, actorId } from '#platform/actor.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { newId } from '#platform/server/ids.ts';
import type { BoardState } from '../board.ts';
import type { ActKind } from '../board-act.ts';
import { type StandingCard, standingCards } from './standing.views.ts';

type Act = {
  meeting: { id: string; body: string };
  actor: Actor;
  kind: ActKind;
  /** The cards the act was about. */
  chosen: readonly string[];
  /** All cards it touched, as they stood before. */
  before: readonly StandingCard[];
  at: Temporal.Instant;
};

const placed = (state: BoardState): Exclude<BoardState, 'new'> | null => (state === 'new' ? null : state);

/** Keeps what was done, with how its cards stood before and stand now, so that it can be taken back. */
export const recordAct = async (tx: Tx, { meeting, actor, kind, chosen, before, at }: Act): Promise<void> => {
  const act = newId();
  const after = await standingCards(
    tx,
    before.map(({ id }) => id)
  );
  await tx
    .insertInto('boardActs')
    .values({
      id: act,
      meeting: meeting.id,
      person: actorId(actor),
      post: actingPost(actor, meeting.body),
      kind,
      doneAt: at
    })
    .execute();
  const steps = before.flatMap((card) => {
    const now = after.find(({ id }) => id === card.id);
    if (!now) return [];
    return [
      {
        act,
        question: card.id,
        chosen: chosen.includes(card.id),
        fromStatus: card.status,
        fromState: placed(card.state),
        fromPosition: card.position,
        toStatus: now.status,
        toState: placed(now.state)
      }
    ];
  });
  await tx.insertInto('boardActSteps').values(steps).execute();
};

/** Marks an act as taken back. */
export const markUndone = async (tx: Tx, act: string, at: Temporal.Instant): Promise<void> => {
  await tx.updateTable('boardActs').set({ undoneAt: at }).where('id', '=', act).execute();
};
