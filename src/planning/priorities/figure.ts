import type { BuiltIn, ComponentId } from './component.ts';

/**
 * A figure of a region for a body. A share or a rate keeps what it was divided of and by; of a visit the numerator is the
 * days since it, null where no visit is on record: then the value says for how many days at least there was none.
 */
export type RegionFigure = {
  readonly component: ComponentId;
  readonly region: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
};

/** The same as one of a later area's views gives it, for one of many bodies. */
export type TakenFigure = Omit<RegionFigure, 'component'> & { readonly component: BuiltIn; readonly body: string };

const PER = 100_000;

/** A rate per 100,000 people. */
export const perPeople = (count: number, population: number): Omit<RegionFigure, 'component' | 'region'> => ({
  value: (count * PER) / population,
  numerator: count,
  denominator: population
});

/** A share; null of nothing, for which there is no share. */
export const shareOf = (part: number, whole: number): Omit<RegionFigure, 'component' | 'region'> | null =>
  whole === 0 ? null : { value: part / whole, numerator: part, denominator: whole };
