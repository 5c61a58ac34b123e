import { field } from '#platform/server/command/input.ts';
import type { CommandContext } from '#platform/server/command/command.ts';
import type { BoardWish } from '../wish.ts';
import { type LockedPlace, placeOf } from './places.store.ts';
import { type LockedVariant, lockVariant } from './variants.store.ts';
import { wishesOf } from './wishes.ts';

/** What every act on a place sends: which wish of which variant, and the version of its place that was seen. */
export const wishFields = { variant: field.id(), wish: field.id(), version: field.wholeNumber(0, 1_000_000) };

/** A wish of a variant with its place, the variant locked. */
export type WishInVariant = { variant: LockedVariant; wish: BoardWish; place: LockedPlace };

/** Loads what an act on a place is about; undefined when the year has no such wish. */
export const findWish = async ({
  tx,
  input
}: Pick<CommandContext<{ variant: string; wish: string }>, 'tx' | 'input'>): Promise<WishInVariant | undefined> => {
  const variant = await lockVariant(tx, input.variant);
  const wishes = variant && (await wishesOf(variant.year, tx));
  const wish = wishes?.find(({ id }) => id === input.wish);
  return variant && wish && { variant, wish, place: await placeOf(tx, variant.id, wish.id) };
};
