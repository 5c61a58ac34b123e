import { actorId } from '#platform/actor.ts';
import { accepted, type Result } from '#platform/result.ts';
import type { CommandContext } from '#platform/server/command/command.ts';
import { placeChanged } from '../events.ts';
import { type Place, samePlace } from '../variant.ts';
import { changePlace } from './places.store.ts';
import type { WishInVariant } from './wish-in-variant.ts';

/** How a place stands after an act on it. */
export type KeptAct = { variant: string; year: number; wish: string; version: number };

/** Keeps a changed place with what stood before; a place that is so already is left as it is, and nothing happened. */
export const keepPlace = async (
  { tx, actor, now, subject }: Pick<CommandContext<unknown>, 'tx' | 'actor' | 'now'> & { subject: WishInVariant },
  to: Place
): Promise<Result<KeptAct>> => {
  const { variant, wish, place } = subject;
  const kept = { variant: variant.id, year: variant.year, wish: wish.id };
  if (samePlace(place, to)) return accepted({ ...kept, version: place.version });
  const version = await changePlace(tx, { variant: variant.id, actor: actorId(actor), at: now }, place, to);
  return accepted({ ...kept, version }, placeChanged(variant.id, wish.id, to, place));
};
