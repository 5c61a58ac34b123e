import { BUILT_IN, type BuiltIn, type ComponentId, indicatorComponent, isBuiltIn } from './component.ts';
import type { Indicator } from './indicator.ts';
import type { WeightedComponent } from './priority-index.ts';

/** What components weigh, 0 to 100, by their id; what is not among them has its default. */
export type Weights = Readonly<Partial<Record<ComponentId, number>>>;

/** What components weigh unless a body sets it otherwise; each indicator the same. Our default, kept as reference data. */
export type DefaultWeights = Readonly<Record<BuiltIn | 'indicator', number>>;

/** The weights that a body set for a year, the newest version, and why. */
export type SetWeights = {
  readonly version: number;
  readonly weights: Weights;
  readonly reasonKk: string;
  readonly reasonRu: string;
  readonly setAt: Temporal.Instant;
};

/** The weight of one component: what the body set, or the default. */
export const weightOf = (component: ComponentId, set: Weights, defaults: DefaultWeights): number =>
  set[component] ?? (isBuiltIn(component) ? defaults[component] : defaults.indicator);

/** Every component of a body's year with its weight: ours, then its indicators in their order. */
export const weightedComponents = (
  indicators: readonly Pick<Indicator, 'id' | 'pressing'>[],
  set: Weights,
  defaults: DefaultWeights
): readonly WeightedComponent[] => [
  ...BUILT_IN.map((component) => ({
    component,
    weight: weightOf(component, set, defaults),
    pressing: 'higher' as const
  })),
  ...indicators.map(({ id, pressing }) => {
    const component = indicatorComponent(id);
    return { component, weight: weightOf(component, set, defaults), pressing };
  })
];
