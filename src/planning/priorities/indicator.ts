import { indicatorComponent, type Pressing } from './component.ts';
import type { RegionFigure } from './figure.ts';

/** What an imported indicator is, apart from its figures. */
export type IndicatorTerms = {
  readonly name: string;
  readonly unit: string;
  /** Of which days its figures are, as the source says it. */
  readonly period: string;
  readonly source: string;
  readonly pressing: Pressing;
};

/** An indicator that a body imported for a year, with its figures by region. */
export type Indicator = IndicatorTerms & {
  readonly id: string;
  readonly values: Readonly<Record<string, number>>;
  readonly importedAt: Temporal.Instant;
};

/** The indicators' figures, as the index takes them. */
export const indicatorFigures = (indicators: readonly Pick<Indicator, 'id' | 'values'>[]): readonly RegionFigure[] =>
  indicators.flatMap(({ id, values }) =>
    Object.entries(values).map(([region, value]) => ({
      component: indicatorComponent(id),
      region,
      value,
      numerator: null,
      denominator: null
    }))
  );
