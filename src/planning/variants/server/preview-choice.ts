import { database, type Database, type Tx } from '#platform/server/database/database.ts';
import { listDistricts } from '#registry/server/index.ts';
import { type Clash, clashesOf } from '../../optimiser/index.ts';
import { type ChoiceChanges, choiceChanges, type PlacedWish } from '../choice.ts';
import type { KeptPlace } from '../variant.ts';
import type { BoardWish } from '../wish.ts';
import { ruledYearOf } from '../../optimiser/server/planning-year.ts';
import { madeEntries } from './made-entries.store.ts';
import { placesOf } from './variants.views.ts';
import { wishesOf } from './wishes.ts';

/** What choosing a variant would do, and what it breaks. */
export type ChoicePreview = {
  placed: number;
  unplaced: number;
  clashes: readonly Clash[];
  changes: ChoiceChanges;
};

/** Looks what a variant would make of the draft schedule as it stands. */
export const previewChoice = async (
  { id, year }: { id: string; year: number },
  db: Database | Tx = database()
): Promise<ChoicePreview> => {
  const wishes = await wishesOf(year, db);
  const places = (await placesOf([id], db)).get(id) ?? [];
  const placed = await placedWishes(wishes, places);
  const planning = await ruledYearOf(year, db);
  const placements = placed.map(({ wish, region, on }) => ({
    wish: wish.id,
    region,
    on: on.toString(),
    locked: false
  }));
  return {
    placed: placed.length,
    unplaced: wishes.length - placed.length,
    clashes: clashesOf(planning, placements),
    changes: choiceChanges(placed, await madeEntries(year, db))
  };
};

const placedWishes = async (
  wishes: readonly BoardWish[],
  places: readonly KeptPlace[]
): Promise<readonly PlacedWish[]> => {
  const byWish = new Map(places.map((place) => [place.wish, place]));
  const regionOf = new Map((await listDistricts()).map(({ id, region }) => [id, region]));
  return wishes.flatMap((wish) => {
    const { region, on } = byWish.get(wish.id) ?? { region: null, on: null };
    if (region === null || on === null) return [];
    return [{ wish, region, on, district: wish.districts.find((id) => regionOf.get(id) === region) ?? null }];
  });
};
