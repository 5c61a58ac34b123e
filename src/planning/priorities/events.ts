import { type DomainEvent, event, type Frozen, publishing } from '#platform/event.ts';
import type { Weights } from './weights.ts';

type Place = { readonly body: string; readonly year: number };

const ofPriorities = (type: string, { body, year }: Place, facts = {}): DomainEvent =>
  event(type, 'region-priorities', `${body}/${year}`, { body, year, ...facts });

/** Figures of regions were taken, counting what happened up to a day. */
export const regionFiguresTaken = (
  quarter: string,
  on: Temporal.PlainDate,
  bodies: readonly string[],
  figures: number
): DomainEvent => event('RegionFiguresTaken', 'region-figures', quarter, { on: on.toString(), bodies, figures });

/** Indicators of a body's year came from an imported table. */
export const indicatorsImported = (place: Place, source: string, indicators: number, values: number): DomainEvent =>
  ofPriorities('RegionIndicatorsImported', place, { import: source, indicators, values });

/** An indicator counts no more. */
export const indicatorDropped = (place: Place, indicator: string): DomainEvent =>
  ofPriorities('RegionIndicatorDropped', place, { indicator });

/** What each component weighs from now on, as `questions=30`. */
export const priorityWeightsSet = (place: Place, version: number, weights: Weights): DomainEvent =>
  ofPriorities('PriorityWeightsSet', place, {
    version,
    weights: Object.entries(weights).map(([component, weight]) => `${component}=${weight}`)
  });

/** The evidence for p(1,4,2). `year` is the year that is planned, `period` the year whose duty is kept. */
export const regionPrioritiesAdopted = (place: Place, late: boolean, frozen: Frozen): DomainEvent =>
  publishing(ofPriorities('RegionPrioritiesAdopted', place, { period: String(place.year - 1), late }), frozen);
