import type { Tx } from '#platform/server/database/database.ts';
import { IN_TRAY, type KeptPlace, type Place } from '../variant.ts';

/** A place as it stands, with the act that left it so. */
export type LockedPlace = KeptPlace & { act: number | null };

/** The place of a wish; of one that nobody placed, version 0. Lock its variant first. */
export const placeOf = async (tx: Tx, variant: string, wish: string): Promise<LockedPlace> => {
  const row = await tx
    .selectFrom('variantPlaces')
    .select(['wish', 'region', 'placedOn as on', 'locked', 'version', 'act'])
    .where('variant', '=', variant)
    .where('wish', '=', wish)
    .executeTakeFirst();
  return row ?? { wish, ...IN_TRAY, version: 0, act: null };
};

/** Who acts, when, in which variant. */
export type ActOfPlace = { variant: string; actor: string; at: Temporal.Instant };

/** Changes a place and keeps what stood before, so that the act can be undone. Returns the place's new version. */
export const changePlace = async (tx: Tx, act: ActOfPlace, was: LockedPlace, place: Place): Promise<number> => {
  const { variant, actor, at } = act;
  const before = { wasRegion: was.region, wasOn: was.on, wasLocked: was.locked, wasAct: was.act };
  const { id } = await tx
    .insertInto('variantActs')
    .values({ variant, wish: was.wish, actor, ...before, actedAt: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return savePlace(tx, variant, { ...place, wish: was.wish, version: was.version + 1, act: id });
};

const savePlace = async (tx: Tx, variant: string, { wish, on, ...place }: LockedPlace): Promise<number> => {
  const row = { ...place, placedOn: on };
  await tx
    .insertInto('variantPlaces')
    .values({ variant, wish, ...row })
    .onConflict((conflict) => conflict.columns(['variant', 'wish']).doUpdateSet(row))
    .execute();
  await tx
    .updateTable('scheduleVariants')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', variant)
    .execute();
  return place.version;
};

/** The last act of this actor that was not undone, and the place it led to. */
export const lastActOf = async (
  tx: Tx,
  variant: string,
  actor: string
): Promise<{ id: number; before: Place & { act: number | null }; place: LockedPlace } | undefined> => {
  const act = await tx
    .selectFrom('variantActs')
    .selectAll()
    .where('variant', '=', variant)
    .where('actor', '=', actor)
    .where('undoneAt', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!act) return undefined;
  const before = { region: act.wasRegion, on: act.wasOn, locked: act.wasLocked, act: act.wasAct };
  return { id: act.id, before, place: await placeOf(tx, variant, act.wish) };
};

/** Takes an act back: its place stands as before it. Returns the place's new version. */
export const undoAct = async (
  tx: Tx,
  variant: string,
  { id, before, place }: { id: number; before: Place & { act: number | null }; place: LockedPlace },
  at: Temporal.Instant
): Promise<number> => {
  await tx.updateTable('variantActs').set({ undoneAt: at }).where('id', '=', id).execute();
  return savePlace(tx, variant, { ...before, wish: place.wish, version: place.version + 1 });
};
