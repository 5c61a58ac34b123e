import { type DomainEvent, type Facts, event } from '#platform/event.ts';
import type { Place, VariantOrigin } from './variant.ts';

const ofVariant = (type: string, id: string, facts: Facts = {}): DomainEvent =>
  event(type, 'schedule-variant', id, facts);

const placeFacts = (place: Place): Facts => ({
  region: place.region,
  on: place.on?.toString() ?? null,
  locked: place.locked
});

/** A variant of a year begins, with so many places filled. */
export const variantMade = (id: string, facts: { year: number; origin: VariantOrigin; placed: number }): DomainEvent =>
  ofVariant('ScheduleVariantMade', id, { ...facts, year: String(facts.year) });

export const variantRenamed = (id: string): DomainEvent => ofVariant('ScheduleVariantRenamed', id);

export const variantDropped = (id: string): DomainEvent => ofVariant('ScheduleVariantDropped', id);

/** A wish got another day or region, was put into the tray, locked or unlocked; with what stood before. */
export const placeChanged = (id: string, wish: string, place: Place, was: Place): DomainEvent =>
  ofVariant('VariantPlaceChanged', id, {
    wish,
    ...placeFacts(place),
    wasRegion: was.region,
    wasOn: was.on?.toString() ?? null
  });

/** The last act of somebody was taken back: the place stands as before it. */
export const placeRestored = (id: string, wish: string, place: Place): DomainEvent =>
  ofVariant('VariantPlaceRestored', id, { wish, ...placeFacts(place) });

/** The variant went into the draft schedule. */
export const variantChosen = (
  id: string,
  facts: { year: number; revision: number; placed: number; unplaced: number; hardClashes: number }
): DomainEvent => ofVariant('ScheduleVariantChosen', id, { ...facts, year: String(facts.year) });
