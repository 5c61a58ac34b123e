import { refused, refusedField, type Refused } from '#platform/result.ts';

export const VARIANT_ORIGINS = ['hand', 'optimised', 'copy'] as const;
/** Where a variant comes from: begun empty, made by the optimiser, or a copy of another. */
export type VariantOrigin = (typeof VARIANT_ORIGINS)[number];

/** A whole set of days and regions for the wishes of a year. */
export type Variant = {
  id: string;
  year: number;
  name: string;
  origin: VariantOrigin;
  /** Counts every change of a place. */
  revision: number;
  madeAt: Temporal.Instant;
  droppedAt: Temporal.Instant | null;
};

/** Where a wish stands; no region and no day: in the tray. */
export type Place = { region: string | null; on: Temporal.PlainDate | null; locked: boolean };

/** A place as it was last left; version 0 stands for a wish nobody placed yet. */
export type KeptPlace = Place & { wish: string; version: number };

/** A wish nobody has placed. */
export const IN_TRAY: Place = { region: null, on: null, locked: false };

export const samePlace = (one: Place, other: Place): boolean =>
  one.region === other.region && one.locked === other.locked && String(one.on) === String(other.on);

/** A variant that was dropped, or whose schedule has left the draft, stays as it is. */
export const faultOfVariant = (variant: Variant, scheduleStatus: string): Refused | undefined => {
  if (variant.droppedAt !== null) return refused('variant-dropped');
  if (scheduleStatus !== 'draft') return refused('variant-schedule-not-draft');
  return undefined;
};

/** Somebody else was quicker: what was seen is not what stands. */
export const faultOfVersion = (kept: KeptPlace, seen: number): Refused | undefined =>
  kept.version === seen ? undefined : refused('place-changed');

/** Why a wish cannot be put there; undefined when it can. Clashes do not forbid: they are shown and may stand in a draft. */
export const faultOfPlacing = (
  { locked }: Place,
  wish: { regions: readonly string[] },
  to: { region: string; on: Temporal.PlainDate },
  year: number
): Refused | undefined => {
  if (locked) return refused('place-locked');
  if (!wish.regions.includes(to.region)) return refusedField('region', 'region-not-wished');
  return to.on.year === year ? undefined : refusedField('on', 'day-outside-year');
};

/** Why a variant cannot go into the draft schedule; undefined when it can. A clash with a hard rule needs a reason. */
export const faultOfChoice = (
  variant: Variant,
  asked: { revision: number; reason: string | null },
  placed: number,
  hardClashes: number
): Refused | undefined => {
  if (variant.revision !== asked.revision) return refused('variant-changed');
  if (placed === 0) return refused('variant-empty');
  return hardClashes > 0 && asked.reason === null ? refusedField('reason', 'reason-for-clashes') : undefined;
};
