import { indicatorComponent } from './component.ts';
import type { Indicator, IndicatorTerms } from './indicator.ts';
import type { IndexPart, RankedRegion, WeightedComponent } from './priority-index.ts';
import type { SetWeights } from './weights.ts';

/** The kind of publication that adopted priorities are. */
export const REGION_PRIORITIES = 'region-priorities';

/** The subject of a body's priorities for a year. */
export const prioritiesSubject = (body: string, year: number): string => `${body}/${year}`;

type Part = Omit<IndexPart, 'component' | 'weight' | 'figure'> & {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
};

/** What is frozen when a body adopts: everything that the order rests on, so that it can be counted again without us. */
export type PrioritiesContent = {
  readonly format: 'kezdesu/region-priorities/1';
  readonly body: string;
  readonly year: number;
  /** The last day that the figures count. */
  readonly asOf: string;
  readonly components: readonly (WeightedComponent & { readonly indicator: IndicatorTerms | null })[];
  /** Why the weights are not the defaults; null where they are. */
  readonly reason: { readonly kk: string; readonly ru: string } | null;
  /** The parts stand in the order of the components that have a weight. */
  readonly regions: readonly (Omit<RankedRegion, 'parts'> & { readonly parts: readonly Part[] })[];
};

/** Everything that a page shows of priorities, live or adopted. */
export type PrioritiesBasis = {
  readonly body: string;
  readonly year: number;
  readonly asOf: Temporal.PlainDate;
  readonly components: readonly WeightedComponent[];
  readonly indicators: readonly (IndicatorTerms & Pick<Indicator, 'id'>)[];
  readonly reason: { readonly kk: string; readonly ru: string } | null;
  readonly ranked: readonly RankedRegion[];
};

/** The reason for weights that were set. */
export const reasonOf = (set: SetWeights | null): PrioritiesBasis['reason'] =>
  set && { kk: set.reasonKk, ru: set.reasonRu };

/** What would be frozen of these priorities. */
export const prioritiesContent = ({
  body,
  year,
  asOf,
  components,
  indicators,
  reason,
  ranked
}: PrioritiesBasis): PrioritiesContent => {
  const terms = new Map(indicators.map(({ id, ...one }) => [indicatorComponent(id), one]));
  return {
    format: 'kezdesu/region-priorities/1',
    body,
    year,
    asOf: asOf.toString(),
    components: components.map((one) => ({ ...one, indicator: termsOnly(terms.get(one.component)) })),
    reason,
    regions: ranked.map(({ parts, ...region }) => ({
      ...region,
      parts: parts.map(({ figure, score, place, equal, of }) => ({
        score,
        place,
        equal,
        of,
        value: figure?.value ?? null,
        numerator: figure?.numerator ?? null,
        denominator: figure?.denominator ?? null
      }))
    }))
  };
};

const termsOnly = (terms: IndicatorTerms | undefined): IndicatorTerms | null =>
  terms
    ? { name: terms.name, unit: terms.unit, period: terms.period, source: terms.source, pressing: terms.pressing }
    : null;

/** Adopted priorities as they are shown. */
export const basisOf = ({ body, year, asOf, components, reason, regions }: PrioritiesContent): PrioritiesBasis => {
  const weighing = components.filter(({ weight }) => weight > 0);
  return {
    body,
    year,
    asOf: Temporal.PlainDate.from(asOf),
    components: components.map(({ component, weight, pressing }) => ({ component, weight, pressing })),
    indicators: components.flatMap(({ component, indicator }) =>
      indicator ? [{ id: component.slice('indicator:'.length), ...indicator }] : []
    ),
    reason,
    ranked: regions.map(({ parts, ...region }) => ({
      ...region,
      parts: weighing.flatMap(({ component, weight }, at) => {
        const part = parts[at];
        return part ? [partOf(part, { component, weight }, region.region)] : [];
      })
    }))
  };
};

const partOf = (
  { value, numerator, denominator, ...part }: Part,
  { component, weight }: Pick<IndexPart, 'component' | 'weight'>,
  region: string
): IndexPart => ({
  ...part,
  component,
  weight,
  figure: value === null ? null : { component, region, value, numerator, denominator }
});
