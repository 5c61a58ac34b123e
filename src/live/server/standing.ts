import { type Actor, actorId } from '#platform/actor.ts';
import { refused, type Refused } from '#platform/result.ts';
import type { Tx } from '#platform/server/database/database.ts';
import { type BoardColumn, columnOf } from '../board-act.ts';
import type { LiveRefusal } from '../refusals.ts';
import { lastActOn } from './board-acts.views.ts';
import { heldByOther } from './presence.views.ts';
import type { StandingCard } from './standing.views.ts';

/** What the doer of an act saw and meant: in which column, and whether he was told that another works on a card. */
export type Seen = { from?: BoardColumn | undefined; anyway: boolean };

/**
 * Why an act on these cards comes at the wrong moment: a card has moved on since its doer saw it (`card-moved`, with who moved it
 * where), or somebody else works on it now (`card-held`, once: not when done anyway).
 */
export const untimely = async (
  tx: Tx,
  cards: readonly StandingCard[],
  { from, anyway }: Seen,
  { actor, now }: { actor: Actor; now: Temporal.Instant }
): Promise<Refused | undefined> => {
  const moved = from && cards.find((card) => columnOf(card) !== from);
  if (moved) return movedOn(tx, moved);
  if (anyway) return undefined;
  const held = await heldByOther(tx, cards, { person: actorId(actor), now });
  return held && refused('card-held', { params: held });
};

/** Why a rule refuses a card: what another did to it last, where that is why; else the rule's own reason. */
export const refusedFor = async (tx: Tx, card: StandingCard, reason: LiveRefusal, actor: Actor): Promise<Refused> => {
  const last = OVERTAKEN.includes(reason) ? await lastActOn(tx, card.id) : undefined;
  if (last && last.person !== actorId(actor)) return movedOn(tx, card);
  return reason === 'was-on-screen' ? refused(reason, { params: { number: card.number } }) : refused(reason);
};

const OVERTAKEN: readonly LiveRefusal[] = ['already-there', 'no-such-step', 'question-not-published', 'was-on-screen'];

const movedOn = async (tx: Tx, { id, number }: StandingCard): Promise<Refused> => {
  const last = await lastActOn(tx, id);
  return last
    ? refused('card-moved', { params: { number, act: last.kind, ...postOf(last) } })
    : refused('card-moved-elsewhere', { params: { number } });
};

/** A post's titles as the parameters of a refusal: its words take the reader's language. */
export const postOf = ({ kk, ru, en }: { kk: string; ru: string; en: string }): Record<string, string> => ({
  postKk: kk,
  postRu: ru,
  postEn: en
});
